/**
 * @typedef {object} CacheSettings
 * @property {boolean} enabled
 * @property {string} directory
 * @property {number} maxMb 0 means no limit.
 */

/**
 * @typedef {object} Settings
 * @property {string} name
 * @property {number} concurrency
 * @property {number} timeoutSeconds 0 means no limit.
 * @property {string} proxy Empty for none.
 * @property {string[]} labels
 * @property {CacheSettings} cache
 */

/** @typedef {'text' | 'number' | 'boolean' | 'list'} Kind */

/** @typedef {string | number | boolean | string[]} Value */

/**
 * Settings as a source has them: some may be missing, or null.
 *
 * @typedef {{ [setting: string]: Value | Source | null | undefined }} Source
 */

/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

export {}
