/** @typedef {'open' | 'merged' | 'closed'} MergeRequestState */

/**
 * @typedef {object} MergeRequest
 * @property {number} id
 * @property {string} project
 * @property {string} title
 * @property {MergeRequestState} state
 * @property {string} updatedAt UTC, whole seconds, for example `2026-02-27T09:00:00Z`.
 */

/**
 * @typedef {object} ListQuery
 * @property {string} project
 * @property {MergeRequestState} [state] Only merge requests in this state; all of them if not given.
 * @property {number} [limit]
 * @property {string} [cursor] `nextCursor` of the page before; the first page if not given.
 */

/**
 * @typedef {object} Page
 * @property {MergeRequest[]} items
 * @property {string | null} nextCursor
 */

export {}
