import type { Files, Language } from '../challenge.ts'
import { javascript } from './javascript/compile.ts'

/**
 * The seam between a language and the sandbox. A language turns source files into modules that the loader of a guest
 * (`guest/loader`) can run, and says where in the source a position of the running code is. Compiling happens in the
 * child process, outside every isolate: the parser is native code, and a file that crashes it must cost one child.
 */
export interface LanguageSupport {
  /** @param tests the compiled tests, where these files are what they test. */
  compile(files: Files, scheme: Scheme, tests?: Compilation): Compilation
}

/**
 * Stands in front of a path in the names that V8 gives to frames, and tells whose file a frame is in: `file:///` for
 * the submission, `tests:///` for what the author wrote.
 */
export type Scheme = 'file:///' | 'tests:///'

/** One file, ready to run. Plain data that is copied into an isolate. */
export interface GuestModule {
  /** `broken` does not parse: its `code` is the message that loading it throws. `text` can be read, not loaded. */
  readonly kind: 'esm' | 'commonjs' | 'json' | 'text' | 'broken'
  readonly code: string
  /** True where the module awaits at its top level. */
  readonly awaits: boolean
  /** The text as it was written, where that is not the code and somebody may read it. */
  readonly source?: string
}

export type GuestModules = Readonly<Record<string, GuestModule>>

export interface Compilation {
  readonly modules: GuestModules
  /** True where one of the files imports `node:fs`: then the texts of scripts are kept for it. */
  readonly readsFiles: boolean
  /**
   * True where a class field without a value is a property all the same, as the language has it and Vitest, too. Jest's
   * transformers leave such fields out, and what is written for Jest may count on it.
   */
  readonly definesFields: boolean
  /** Puts positions in the source in place of those of the running code, wherever the text holds any. */
  translate(text: string): string
}

const languages: Readonly<Record<Language, LanguageSupport>> = {
  javascript,
  typescript: javascript,
}

export function languageSupport(language: Language): LanguageSupport {
  return languages[language]
}
