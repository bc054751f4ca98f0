import type { Instrumenter } from '@stryker-mutator/instrumenter'
import type { Files } from '../../../../sandbox/index.ts'
import type { Mutant } from './mutant.ts'
import { withNumbers } from './switch.ts'

/** A program that holds all its mutants, of which one or none is switched on. */
export interface Instrumented {
  readonly files: Files
  readonly mutants: readonly Mutant[]
}

const code = /\.[cm]?[jt]sx?$/
const declarations = /\.d\.[cm]?ts$/

/** Puts every mutant of these files into them. What is no code is left out. Throws where a file does not parse. */
export async function instrument(files: Files): Promise<Instrumented> {
  const sources = Object.entries(files).filter(([path]) => code.test(path) && !declarations.test(path))
  const instrumenter = await loadInstrumenter()
  const result = await instrumenter.instrument(
    sources.map(([name, content]) => ({ name, content, mutate: true })),
    { plugins: null, excludedMutations: [], ignorers: [], noHeader: true },
  )
  return {
    files: Object.fromEntries(result.files.map(({ name, content }) => [name, withNumbers(content)])),
    mutants: result.mutants.map(({ id, fileName, mutatorName, replacement, location }) => {
      // The instrumenter counts from 0.
      const start = { line: location.start.line + 1, column: location.start.column + 1 }
      const end = { line: location.end.line + 1, column: location.end.column + 1 }
      const original = textBetween(files[fileName] ?? '', start, end)
      return { id, mutator: mutatorName, file: fileName, start, end, original, replacement }
    }),
  }
}

let instrumenter: Instrumenter | undefined

/** Babel comes with it, which takes a third of a second that only this needs. */
async function loadInstrumenter(): Promise<Instrumenter> {
  if (instrumenter) return instrumenter
  const module = await import('@stryker-mutator/instrumenter')
  const no = () => false
  const nothing = () => {}
  instrumenter = new module.Instrumenter({
    isTraceEnabled: no,
    isDebugEnabled: no,
    isInfoEnabled: no,
    isWarnEnabled: no,
    isErrorEnabled: no,
    isFatalEnabled: no,
    trace: nothing,
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: nothing,
    fatal: nothing,
  })
  return instrumenter
}

function textBetween(text: string, start: Mutant['start'], end: Mutant['end']): string {
  const lines = text.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  lines[last] = (lines[last] ?? '').slice(0, end.column - 1)
  lines[0] = (lines[0] ?? '').slice(start.column - 1)
  return lines.join('\n')
}
