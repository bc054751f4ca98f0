import { loadMonaco } from '../../../shared/editor/load-monaco.ts'
import { editorOptions } from './editor-options.ts'

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
  const uri = monaco.Uri.from({ scheme: 'file', path: '/warm-up/sum.ts' })
  const model = monaco.editor.createModel(sample, 'typescript', uri)
  const editor = monaco.editor.create(host, { ...editorOptions, model })
  // Drawn with the next frame, and gone with the one after it. The services that it started stay.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      editor.dispose()
      model.dispose()
      host.remove()
    }),
  )
}
