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
  listedReplicas: 1024,
  /** Replicas that are compared one by one before each message; the same. */
  watchedReplicas: 128,
  /** Length up to which the text that stands for replicas holds each of them for good. */
  listedFreelyChars: 4 * 1024,
  /** Above it a replica stays until so much has been read since it was spoken of last. */
  listedChars: 64 * 1024,
  /** Number up to which replicas are compared one by one for good; above it each is compared so often. */
  watchedFreely: 16,
  /** Each is looked at so often at the least. */
  looksAtLeast: 4,
  looksBetweenAging: 4,
  /** As much of what came during a test stays for the next. */
  listedOverTestsChars: 512,
  watchedOverTests: 4,
  /** Replicas that count as spoken of last. */
  recentReplicas: 3,
  /** Levels of data within data that one JSON text stands for. */
  textDepth: 16,
} as const
