/** Requests of one key: more than a tool that waits for results ever needs. */
export const keyRequestsPerMinute = 600
