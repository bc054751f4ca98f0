export interface Runner {
  readonly name: string
  readonly host: string
}

/** Brings a runner up to date and answers with the version that it has then. */
export type Update = (runner: Runner, signal: AbortSignal) => Promise<string>

export interface Options {
  /** How many updates may be running at any time. */
  readonly atOnce: number
  /** With more failures than this, no further update begins. */
  readonly mayFail: number
  readonly signal?: AbortSignal
}

export type Outcome =
  | { readonly name: string; readonly state: 'updated'; readonly version: string }
  | { readonly name: string; readonly state: 'failed'; readonly error: unknown }
  | { readonly name: string; readonly state: 'skipped' }

export function updateFleet(
  runners: readonly Runner[],
  update: Update,
  options: Options,
): Promise<Outcome[]> {
  const { atOnce, mayFail, signal = new AbortController().signal } = options
  const outcomes: Outcome[] = runners.map(({ name }) => ({ name, state: 'skipped' }))
  const waiting = new Set(runners.keys())
  const busyHosts = new Set<string>()
  let running = 0
  let failures = 0

  function isStopped(): boolean {
    return (failures >= mayFail && failures > 0) || signal.aborted
  }

  function mayBegin(index: number): boolean {
    // Until the canary has succeeded, and for good if it fails, nobody goes after it.
    const afterCanary = index === 0 || outcomes[0].state === 'updated'
    return afterCanary && running < atOnce && !busyHosts.has(runners[index].host)
  }

  async function begin(index: number): Promise<void> {
    const runner = runners[index]
    const { name, host } = runner
    waiting.delete(index)
    busyHosts.add(host)
    running += 1
    try {
      outcomes[index] = { name, state: 'updated', version: await update(runner, signal) }
    } catch (error) {
      outcomes[index] = { name, state: 'failed', error }
      failures += 1
    }
    running -= 1
    busyHosts.delete(host)
  }

  return new Promise((resolve) => {
    function next(): void {
      for (const index of waiting) {
        if (isStopped()) break
        // The turn of the next comes a moment later, also where an update throws right away.
        if (mayBegin(index)) begin(index).then(next)
      }
      if (running === 0) resolve(outcomes)
    }
    next()
  })
}
