import type { AppContext } from '../../context.ts'
import { eraseAddresses } from './erase-addresses.ts'
import { eraseDue } from './erase-due.ts'
import { eraseSignals } from './erase-signals.ts'

declare module '../../jobs/job.ts' {
  interface JobPayloads {
    'apply-retention': Record<string, unknown>
  }
}

/**
 * Erases what was kept long enough, addresses and signals first. A batch is a transaction with its record: a process
 * that dies leaves each batch done or undone, and the next run goes on.
 */
export async function applyRetention(context: AppContext, { signal }: { readonly signal: AbortSignal }): Promise<void> {
  await eraseAddresses(context)
  for (const step of [eraseSignals, eraseDue]) {
    while ((await step(context)) > 0) signal.throwIfAborted()
  }
}
