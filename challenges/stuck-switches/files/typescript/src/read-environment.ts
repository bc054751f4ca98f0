import { SettingsError } from './settings-error'
import type { Environment, Kind, Source, Value } from './types'
import { variables } from './variables'

const readers: Record<Kind, (text: string, variable: string) => Value> = {
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
 * @throws {SettingsError}
 */
export function readEnvironment(environment: Environment): Source {
  const source: Source = {}
  for (const { name, path, kind } of variables) {
    const text = environment[name]
    if (!text) continue
    const value = readers[kind](text, name)
    const [outer, inner] = path
    if (inner === undefined) source[outer] = value
    else source[outer] = { ...(source[outer] as Source), [inner]: value }
  }
  return source
}
