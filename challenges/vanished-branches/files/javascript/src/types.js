/**
 * @typedef {object} Branch
 * @property {string} name
 * @property {string} commit
 */

/**
 * @typedef {object} Page
 * @property {readonly Branch[]} branches
 * @property {string | null} next What to ask for the next page with, null on the last one.
 */

/**
 * Errors of both servers have `temporary: true` where the same call may succeed later.
 *
 * @typedef {object} Source
 * @property {(cursor: string | null) => Promise<Page>} listPage
 */

/**
 * @typedef {object} Mirror
 * @property {() => Promise<readonly Branch[]>} list
 * @property {(name: string, commit: string) => Promise<void>} set Creates the branch, or moves it to that commit.
 * @property {(name: string) => Promise<void>} remove
 */

/** @typedef {(ms: number) => Promise<void>} Wait */

/**
 * @typedef {object} Change
 * @property {'created' | 'updated' | 'removed'} kind
 * @property {Branch} branch
 */

/**
 * @typedef {object} Report
 * @property {boolean} ok
 * @property {readonly string[]} created
 * @property {readonly string[]} updated
 * @property {readonly string[]} removed
 * @property {readonly { name: string, error: unknown }[]} failed
 */

export {}
