import { SettingsError } from './settings-error.js'
/** @import { Environment, Kind, Source, Value } from './types.js' */
import { variables } from './variables.js'

const yes = ['true', 'yes', 'on', '1']
const no = ['false', 'no', 'off', '0']

/** @type {Record<Kind, (text: string, variable: string) => Value | undefined>} */
const readers = {
  text: (text) => text,
  number: (text, variable) => {
    if (text === '') return undefined
    if (!/^[0-9]+$/.test(text)) throw new SettingsError(variable, text, 'a number')
    return Number(text)
  },
  boolean: (text, variable) => {
    if (text === '') return undefined
    const word = text.toLowerCase()
    if (yes.includes(word)) return true
    if (no.includes(word)) return false
    throw new SettingsError(variable, text, 'true or false')
  },
  list: (text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
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
