import type { Finding } from './checks.ts'

/** Without these the workspace does not open. */
const needed: readonly [name: string, isThere: () => boolean][] = [
  ['module workers', () => typeof Worker === 'function'],
  ['ResizeObserver', () => typeof ResizeObserver === 'function'],
  ['streams', () => typeof TextDecoderStream === 'function'],
  ['promises', () => typeof Promise.withResolvers === 'function'],
]

/** Looks for what the workspace uses, and starts a worker as the editor does. */
export async function checkBrowser(): Promise<Finding> {
  const missing = needed.filter(([, isThere]) => !isThere()).map(([name]) => name)
  if (missing.length === 0 && !(await startsWorker())) missing.push('module workers')
  if (missing.length > 0) {
    return {
      state: 'fail',
      words: `This browser lacks ${missing.join(', ')}`,
      advice: 'Open the link in a current Chrome, Edge, Firefox or Safari.',
    }
  }
  if (!('locks' in navigator)) {
    return {
      state: 'warn',
      words: 'Works, but cannot tell tabs apart',
      advice: 'Keep your assessment open in one tab only.',
    }
  }
  return { state: 'pass', words: 'Has everything the editor needs' }
}

function startsWorker(): Promise<boolean> {
  const address = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }))
  return new Promise<boolean>((resolve) => {
    const worker = new Worker(address, { type: 'module' })
    worker.onmessage = () => resolve(true)
    worker.onerror = () => resolve(false)
    setTimeout(() => resolve(false), 5_000)
  }).finally(() => URL.revokeObjectURL(address))
}
