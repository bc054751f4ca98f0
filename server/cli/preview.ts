import { basename } from 'node:path'
import { startPreview } from '../challenges/preview/start-preview.ts'
import { createLog } from '../log.ts'
import { callerPath } from './caller-directory.ts'
import { loadAnyChallenge } from './load-code-challenge.ts'
import { complain, print } from './output.ts'
import { watchFolders } from './watch-folders.ts'
import { exitCode } from './wrong-use.ts'

/** `assay challenge preview`: serves the candidate's workspace for one folder until it is interrupted. */
export async function preview(path: string, options: { readonly port?: string }): Promise<number> {
  const folder = callerPath(path)
  await loadAnyChallenge(folder)
  const log = createLog({ level: 'error', readable: true })
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const running = await startPreview(folder, { port: Number(options.port ?? 0), log })
  try {
    await print(`${basename(folder)} is at ${running.url}\nIt follows the folder. Ctrl+C ends it.`)
    const load = () => running.preview.load().catch((error: unknown) => tell(error, stop.signal))
    load()
    // Not waited for: a change during a check makes that check out of date.
    for await (const _changed of watchFolders([folder], stop.signal)) load()
    return exitCode.done
  } finally {
    await running.stop()
  }
}

/** What was cut off by the end is no news. */
function tell(error: unknown, { aborted }: AbortSignal): void {
  if (!aborted) complain(String(error))
}
