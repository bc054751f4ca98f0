import { defaults } from './defaults'
import { merge } from './merge'
import { readEnvironment } from './read-environment'
import type { Environment, Settings, Source } from './types'

/**
 * A runner's settings: from the environment, else from the file, else the defaults.
 *
 * @throws {SettingsError} for a variable that cannot be read
 */
export function loadSettings(file: Source, environment: Environment): Settings {
  let settings = defaults as unknown as Source
  settings = merge(settings, file)
  settings = merge(settings, readEnvironment(environment))
  return settings as unknown as Settings
}
