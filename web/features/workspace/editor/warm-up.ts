import { loadMonaco, type Monaco, startTypeScript } from '../../../shared/editor/load-monaco.ts'
import { themeOfPage } from '../../../shared/editor/themes.ts'
import { editorOptions } from './editor-options.ts'
import type { Editor } from './workbench.ts'

const sample = '/** Adds up. */\nexport function sum(values: number[]): number {\n  return values.length\n}\n'

let isWarm = false

/** Once the workspace opens, it makes the first editor itself. */
export function skipWarmUp(): void {
  isWarm = true
}

/**
 * Fetches the editor and makes one out of sight, once, while the page has nothing better to do: the first editor of a
 * page takes many times as long as each that follows, and with the clock running nobody should wait for it.
 */
export async function warmUpEditor(): Promise<void> {
  const monaco = await loadMonaco()
  if (isWarm) return
  isWarm = true
  void document.fonts.load(`${editorOptions.fontSize}px ${editorOptions.fontFamily}`)
  const host = document.createElement('div')
  host.inert = true
  host.style.cssText = 'position: fixed; left: 0; top: 0; width: 600px; height: 300px; visibility: hidden; z-index: -1'
  document.body.append(host)
  const { editor, model } = makeEditor(monaco, host)
  pressKey(editor)
  // Drawn with the next frame, and gone with the one after it. The services that it started stay.
  await nextFrame()
  await nextFrame()
  editor.dispose()
  host.remove()
  // The type service begins with a model that asks for it, and takes a second to read its own code.
  await startTypeScript().finally(() => model.dispose())
}

function makeEditor(monaco: Monaco, host: HTMLElement) {
  const uri = monaco.Uri.from({ scheme: 'file', path: '/warm-up/sum.ts' })
  const model = monaco.editor.createModel(sample, 'typescript', uri)
  // What it would suggest comes when it is gone.
  const silent = { quickSuggestions: false, occurrencesHighlight: 'off' } as const
  const editor = monaco.editor.create(host, { ...editorOptions, ...silent, theme: themeOfPage(), model })
  return { editor, model }
}

/** The first key of a page takes its time too: what it means is looked up in tables that are made for it. */
function pressKey(editor: Editor): void {
  const key = { key: 'a', code: 'KeyA', keyCode: 65, bubbles: true, cancelable: true }
  const input = editor.getContainerDomNode().querySelector('.native-edit-context, textarea')
  input?.dispatchEvent(new KeyboardEvent('keydown', key))
  editor.trigger('keyboard', 'type', { text: 'a' })
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve))
}
