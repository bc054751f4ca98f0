import { offlineError } from './api-error.ts'

/**
 * The lines of an answer that comes bit by bit, each parsed as JSON.
 * @throws ApiError where the line is lost before the end
 */
export async function* readLines<Line>(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Line> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (;;) {
    const { value, done } = await reader.read().catch(() => {
      throw offlineError()
    })
    if (done) break
    const lines = (text + value).split('\n')
    text = lines.pop() ?? ''
    for (const line of lines) yield JSON.parse(line) as Line
  }
}
