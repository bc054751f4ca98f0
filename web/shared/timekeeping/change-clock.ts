import type { NewPause, NewTimeGrant } from '../../../server/shared/timekeeping.ts'
import { api, read } from '../api/client.ts'

/** Whose clock: one attempt's, or those of everybody who works on an assessment. */
export interface ClockTarget {
  readonly of: 'attempts' | 'assessments'
  readonly id: string
}

export async function grantTime({ of, id }: ClockTarget, json: NewTimeGrant): Promise<void> {
  await read<object>(api.api[of][':id']['extra-time'].$post({ param: { id }, json }))
}

export async function pauseClock({ of, id }: ClockTarget, json: NewPause): Promise<void> {
  await read<object>(api.api[of][':id'].pause.$post({ param: { id }, json }))
}

export async function resumeClock({ of, id }: ClockTarget): Promise<void> {
  await read<object>(api.api[of][':id'].resume.$post({ param: { id } }))
}
