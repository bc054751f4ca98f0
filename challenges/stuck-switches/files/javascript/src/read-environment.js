import { SettingsError } from './settings-error.js'
/** @import { Environment, Kind, Source, Value } from './types.js' */
import { variables } from './variables.js'

/** @type {Record<Kind, (text: string, variable: string) => Value>} */
const readers = {
  text: (text) => text,
  number: (text, variable) => {
    const number = Number.parseInt(text, 10)
    if (Number.isNaN(number)) throw new SettingsError(variable, text, 'a number')
    return number
  },
  boolean: (text) => Boolean(text),
  list: (text) => text.split(','),
}

/**
 * What the environment says, in the shape of the settings.
 *
 * @param {Environment} environment
 * @returns {Source}
 * @throws {SettingsError}
 */
export function readEnvironment(environment) {
  /** @type {Source} */
  const source = {}
  for (const { name, path, kind } of variables) {
    const text = environment[name]
    if (!text) continue
    const value = readers[kind](text, name)
    const [outer, inner] = path
    if (inner === undefined) source[outer] = value
    else source[outer] = { ...source[outer], [inner]: value }
  }
  return source
}
