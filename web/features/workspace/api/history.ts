import type { WorkRuns, WorkVersion } from '../../../../server/shared/work-history.ts'
import { candidateApi, read } from '../../../shared/api/client.ts'

/** The runs so far, of every challenge. */
export function fetchRuns(token: string): Promise<WorkRuns> {
  return read(candidateApi(token).api.candidate.runs.$get())
}

/** The files as one run or submission had them. */
export function fetchVersion(token: string, id: string): Promise<WorkVersion> {
  return read(candidateApi(token).api.candidate.versions[':id'].$get({ param: { id } }))
}
