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

export async function updateFleet(
  runners: readonly Runner[],
  update: Update,
  options: Options,
): Promise<Outcome[]> {
  throw new Error('updateFleet is not written yet')
}
