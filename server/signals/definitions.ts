/**
 * Goes up by one whenever a signal's definition changes. What was read by earlier ones is read again when the server
 * starts, so that figures of one cohort mean the same.
 */
export const definitions = 1
