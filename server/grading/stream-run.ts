import type { Context } from 'hono'
import { stream } from 'hono/streaming'
import type { AppContext } from '../context.ts'
import { errorBodyOf } from '../http/error-answer.ts'
import { type CandidateRun, type RunEvent, runEvent } from '../shared/attempts.ts'
import type { RunOptions } from './run-tests.ts'

export const linesType = 'application/x-ndjson'

/** Whether whoever asks wants each test as it ends, and not one answer at the end. */
export function wantsLines(c: Context): boolean {
  return c.req.header('accept')?.includes(linesType) === true
}

/**
 * Answers a run line by line, each a RunEvent as JSON: the tests as they end, then the whole. A reader who goes away
 * ends the run.
 */
export function streamRun(
  context: AppContext,
  c: Context,
  run: (options: RunOptions) => Promise<CandidateRun>,
): Response {
  c.header('content-type', linesType)
  c.header('cache-control', 'no-store')
  // A proxy that collects the answer before it passes it on would undo the point of it.
  c.header('x-accel-buffering', 'no')
  return stream(c, async (lines) => {
    const gone = new AbortController()
    lines.onAbort(() => gone.abort())
    let written = Promise.resolve<unknown>(undefined)
    const write = (event: RunEvent) => {
      written = written.then(() => lines.writeln(JSON.stringify(runEvent.parse(event))))
    }
    try {
      const onTest = (part: 'visible' | 'own', test: Extract<RunEvent, { type: 'test' }>['test']) =>
        write({ type: 'test', part, test })
      write({ type: 'done', run: await run({ onTest, signal: gone.signal }) })
    } catch (error) {
      // The status has been sent long since: the failure is a line like the others.
      if (!lines.aborted) write({ type: 'failed', ...errorBodyOf(context.log, error, c) })
    }
    await written
  })
}
