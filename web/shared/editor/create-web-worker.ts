import { editor } from 'monaco-editor/editor/editor.api'

interface WorkerOptions {
  readonly label?: string
  /** What the worker's own service begins with. */
  readonly createData?: unknown
  readonly host?: Record<string, (...args: unknown[]) => unknown>
  readonly keepIdleModels?: boolean
}

/**
 * Starts a worker that knows the models. It stands in for Monaco's own function of this name (vite.config.ts), whose
 * file brings every feature along, after the first editor was made.
 */
export function createWebWorker<T extends object>({ label, createData, host, keepIdleModels }: WorkerOptions) {
  const worker = Promise.resolve(globalThis.MonacoEnvironment?.getWorker?.('', label ?? '')).then((started) => {
    if (!started) throw new Error(`There is no worker for ${label}`)
    // The first message sets the worker up as one of Monaco's, and what it says does not matter.
    started.postMessage('ignore')
    started.postMessage(createData)
    return started
  })
  return editor.createWebWorker<T>({
    worker,
    ...(host && { host }),
    ...(keepIdleModels !== undefined && { keepIdleModels }),
  })
}
