import { defaults } from './defaults.js'
import { merge } from './merge.js'
import { readEnvironment } from './read-environment.js'
/** @import { Environment, Settings, Source } from './types.js' */

/**
 * A runner's settings: from the environment, else from the file, else the defaults.
 *
 * @param {Source} file
 * @param {Environment} environment
 * @returns {Settings}
 * @throws {SettingsError} for a variable that cannot be read
 */
export function loadSettings(file, environment) {
  /** @type {Source} */
  let settings = defaults
  settings = merge(settings, file)
  settings = merge(settings, readEnvironment(environment))
  return settings
}
