import type { Files } from '../../challenge.ts'
import { languageSupport } from '../../languages/language.ts'
import { type Loaded, toNamespace } from './interop.ts'
import { createLoader, type External, type Loader } from './loader.ts'

/** A loader over sources, in the realm of the unit test. `thing` is the one module that is not a file. */
export function loaderOf(files: Files, things: Readonly<Record<string, unknown>> = {}): Loader {
  const external = (specifier: string): External | undefined => {
    if (!Object.hasOwn(things, specifier)) return undefined
    const loaded: Loaded = { kind: 'value', exports: things[specifier] }
    return { key: specifier, asynchronous: false, load: () => loaded }
  }
  const { modules } = languageSupport('typescript').compile(files, 'file:///')
  return createLoader({ modules, scheme: 'file:///', external })
}

/** The namespace of a file that loads without waiting. */
export function load(files: Files, path = 'main.ts', things: Readonly<Record<string, unknown>> = {}) {
  const loaded = loaderOf(files, things).load(path)
  if (loaded instanceof Promise) throw new Error(`${path} loads asynchronously`)
  return toNamespace(loaded)
}
