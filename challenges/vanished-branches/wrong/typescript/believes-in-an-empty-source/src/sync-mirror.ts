import { applyPlan } from './apply-plan'
import { listBranches } from './list-branches'
import { planChanges } from './plan'
import { retry } from './retry'
import type { Mirror, Report, Source, Wait } from './types'

export interface Options {
  readonly source: Source
  readonly mirror: Mirror
  readonly wait: Wait
}

/** Makes the branches of the mirror those of the source. */
export async function syncMirror({ source, mirror, wait }: Options): Promise<Report> {
  const wanted = await listBranches(source, wait)
  const present = await retry(() => mirror.list(), wait)
  return applyPlan(planChanges(wanted, present), mirror, wait)
}
