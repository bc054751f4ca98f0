import { SettingsError } from './settings-error'
import type { Environment, Kind, Source, Value } from './types'
import { variables } from './variables'

const yes = ['true', 'yes', 'on', '1']
const no = ['false', 'no', 'off', '0']

const readers: Record<Kind, (text: string, variable: string) => Value | undefined> = {
  text: (text) => text,
  number: (text, variable) => {
    if (text === '') return undefined
    const number = Number.parseInt(text, 10)
    if (Number.isNaN(number)) throw new SettingsError(variable, text, 'a number')
    return number
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
 * @throws {SettingsError}
 */
export function readEnvironment(environment: Environment): Source {
  const source: Source = {}
  for (const { name, path, kind } of variables) {
    const text = environment[name]
    if (text === undefined) continue
    const value = readers[kind](text, name)
    const [outer, inner] = path
    if (inner === undefined) source[outer] = value
    else source[outer] = { ...(source[outer] as Source), [inner]: value }
  }
  return source
}
