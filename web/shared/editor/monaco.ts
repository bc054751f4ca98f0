/**
 * Monaco with the parts that candidates use: the editing features, the languages that occur in challenges, and the
 * TypeScript service. Loaded as a chunk of its own; see load-monaco.ts.
 */
import './monaco-features.ts'
import 'monaco-editor/languages/definitions/css/register'
import 'monaco-editor/languages/definitions/dockerfile/register'
import 'monaco-editor/languages/definitions/html/register'
import 'monaco-editor/languages/definitions/javascript/register'
import 'monaco-editor/languages/definitions/markdown/register'
import 'monaco-editor/languages/definitions/shell/register'
import 'monaco-editor/languages/definitions/typescript/register'
import 'monaco-editor/languages/definitions/yaml/register'
import 'monaco-editor/languages/features/json/register'
import * as monaco from 'monaco-editor/editor/editor.api'
import EditorWorker from 'monaco-editor/editor/editor.worker?worker'
import JsonWorker from 'monaco-editor/languages/features/json/json.worker?worker'
import TypeScriptWorker from 'monaco-editor/languages/features/typescript/ts.worker?worker'
import { defineThemes } from './themes.ts'
import { configureTypeScript, startTypeScript } from './typescript-options.ts'
import { watchedWorker } from './watched-worker.ts'

globalThis.MonacoEnvironment = {
  getWorker: (_id, label) => {
    if (label === 'typescript' || label === 'javascript') return watchedWorker(new TypeScriptWorker())
    if (label === 'json') return watchedWorker(new JsonWorker())
    return watchedWorker(new EditorWorker())
  },
}

configureTypeScript()
defineThemes(monaco)

export { keysOfCommand } from './keys-of-command.ts'
export { monaco, startTypeScript }
