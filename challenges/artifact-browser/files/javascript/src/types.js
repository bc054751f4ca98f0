/**
 * @typedef {object} Answer
 * @property {200 | 400 | 404} status
 * @property {Readonly<Record<string, string>>} headers Names in lower case.
 * @property {string} body
 */

/**
 * @typedef {object} Disk
 * @property {(path: string) => string | null} read Null if there is no such file.
 */

export {}
