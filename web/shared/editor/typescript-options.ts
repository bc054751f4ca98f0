import {
  getTypeScriptWorker,
  javascriptDefaults,
  typescriptDefaults,
} from 'monaco-editor/languages/features/typescript/register'
import environmentTypes from './typings/environment.d.ts?raw'
import testTypes from './typings/tests.d.ts?raw'

/** Values of TypeScript's own enums that the editor's typings do not list (typescript.d.ts, TypeScript 5). */
const bundlerResolution = 100
const everyFileIsModule = 3

const shared = {
  allowNonTsExtensions: true,
  target: 99,
  module: 99,
  moduleResolution: bundlerResolution,
  moduleDetection: everyFileIsModule,
  allowImportingTsExtensions: true,
  esModuleInterop: true,
  resolveJsonModule: true,
  lib: ['esnext'],
  noEmit: true,
  strict: true,
}

/** Makes the editor understand a challenge as its sandbox runs it: modern modules, no browser, Vitest in the tests. */
export function configureTypeScript(): void {
  typescriptDefaults.setCompilerOptions({ ...shared, allowJs: true, noUncheckedIndexedAccess: true })
  javascriptDefaults.setCompilerOptions({ ...shared, allowJs: true, checkJs: false, strict: false })
  for (const defaults of [typescriptDefaults, javascriptDefaults]) {
    // Prettier formats, as the workspace's own command; two formatters would undo each other's work.
    defaults.setModeConfiguration({
      ...defaults.modeConfiguration,
      documentRangeFormattingEdits: false,
      onTypeFormattingEdits: false,
    })
    // Definitions and completions reach into files that no editor has open yet.
    defaults.setEagerModelSync(true)
    defaults.addExtraLib(environmentTypes, 'file:///environment.d.ts')
    defaults.addExtraLib(testTypes, 'file:///tests.d.ts')
  }
}

/** Starts the type service's worker; resolves once it can answer. */
export async function startTypeScript(): Promise<void> {
  await (await getTypeScriptWorker())()
}
