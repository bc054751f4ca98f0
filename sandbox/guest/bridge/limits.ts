/** What one message over the bridge may hold. The tests' side checks it, whatever the other side says. */
export const BRIDGE_LIMITS = {
  /** Length of a message, in UTF-16 units. */
  messageChars: 32 * 1024 * 1024,
  /** Objects described in one message. */
  messageObjects: 500_000,
  /** Slots of one sparse or dense array. */
  arrayLength: 4_294_967_295,
  /** Calls that go over and back inside one another before the next is refused. */
  nestedCalls: 400,
  /** After a message longer than this, a property is first asked for without looking at all that has crossed. */
  ladenChars: 16 * 1024,
  /** Replicas that one text stands for, which is read before each message; above it the earlier half goes dormant. */
  listedReplicas: 256,
  /** Replicas that are compared one by one before each message; the same. */
  watchedReplicas: 128,
  /** Replicas that count as spoken of last. */
  recentReplicas: 3,
  /** Levels of data within data that one JSON text stands for. */
  textDepth: 16,
} as const
