import * as babel from 'prettier/plugins/babel'
import * as estree from 'prettier/plugins/estree'
import * as markdown from 'prettier/plugins/markdown'
import * as postcss from 'prettier/plugins/postcss'
import * as yaml from 'prettier/plugins/yaml'
import { formatWithCursor } from 'prettier/standalone'
import type { FormatAnswer, FormatRequest } from './format-code.ts'

/** Prettier in a thread of its own: a long file takes longer to format than a keystroke may wait. */
self.addEventListener('message', async ({ data }: MessageEvent<FormatRequest>) => {
  self.postMessage(await format(data))
})

async function format({ id, text, ...options }: FormatRequest): Promise<FormatAnswer> {
  try {
    const { formatted, cursorOffset: cursor } = await formatWithCursor(text, {
      ...options,
      printWidth: 120,
      plugins: [babel, estree as never, markdown, postcss, yaml],
    })
    return { id, text: formatted, cursorOffset: cursor, fault: null }
  } catch (error) {
    return {
      id,
      text,
      cursorOffset: options.cursorOffset,
      fault: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    }
  }
}
