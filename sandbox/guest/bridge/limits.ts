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
  /** Replicas that are compared before each message. At least half as many as were spoken of last are among them. */
  activeReplicas: 256,
} as const
