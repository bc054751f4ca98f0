import type { CandidateScriptRun, ScriptRequest } from '../../../../server/shared/attempts.ts'
import { candidateApi, read } from '../../../shared/api/client.ts'
import { patience } from '../../../shared/api/in-time.ts'

/** Runs a script from the scratch folder, for what it prints. */
export function runScriptOnServer(token: string, request: ScriptRequest): Promise<CandidateScriptRun> {
  return read(candidateApi(token, { patienceMs: patience.script }).api.candidate.scripts.$post({ json: request }))
}
