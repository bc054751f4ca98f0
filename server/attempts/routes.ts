import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import type { AppContext } from '../context.ts'
import { prepareRun } from '../grading/prepare-run.ts'
import { runScript } from '../grading/run-script.ts'
import type { RunOptions } from '../grading/run-tests.ts'
import { refuseWithoutTests, runVisibleTests } from '../grading/run-visible-tests.ts'
import { streamRun, wantsLines } from '../grading/stream-run.ts'
import { submit } from '../grading/submit.ts'
import { listRuns, readVersion } from '../grading/work-history.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { CandidateEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { readCandidateInvitation } from '../invitations/read-candidate-invitation.ts'
import { requireLink } from '../invitations/require-link.ts'
import { appendToAttempt } from '../journal/append-to-attempt.ts'
import {
  candidateAttempt,
  candidateInvitation,
  candidateRun,
  candidateScriptRun,
  candidateSubmission,
  finishRequest,
  runRequest,
  scriptRequest,
  startAttempt as startRequest,
  submitRequest,
} from '../shared/attempts.ts'
import { journalAcknowledgement, journalAppend } from '../shared/journal.ts'
import { workRuns, workVersion } from '../shared/work-history.ts'
import { finishAttempt } from './finish-attempt.ts'
import { readCandidateAttempt } from './read-candidate-attempt.ts'
import { startAttempt } from './start-attempt.ts'

/** What somebody with a personal link can do. The link's token comes as `Authorization: Bearer <token>`. */
export function attemptRoutes(context: AppContext) {
  const link = requireLink(context)
  return new Hono<CandidateEnv>()
    .get(
      '/api/candidate/invitation',
      describe({
        tag: 'candidate',
        summary: 'What awaits the candidate, and the state of the link',
        response: candidateInvitation,
        errors: ['not-found'],
      }),
      link,
      async (c) => answer(c, candidateInvitation, await readCandidateInvitation({ context, ...c.var })),
    )
    .post(
      '/api/candidate/attempt',
      describe({
        tag: 'candidate',
        summary: 'Start the clock; asked again, the same attempt',
        response: candidateAttempt,
        errors: ['invalid-input', 'not-found', 'gone', 'conflict'],
      }),
      link,
      validator('json', startRequest, refuseInvalid),
      async (c) => answer(c, candidateAttempt, await startAttempt({ context, ...c.var, request: c.req.valid('json') })),
    )
    .get(
      '/api/candidate/attempt',
      describe({
        tag: 'candidate',
        summary: 'The workspace as it stands',
        response: candidateAttempt,
        errors: ['not-found', 'gone'],
      }),
      link,
      async (c) => answer(c, candidateAttempt, await readCandidateAttempt({ context, ...c.var })),
    )
    .post(
      '/api/candidate/journal',
      describe({
        tag: 'candidate',
        summary: 'Append batches of the edit journal; repeating one is harmless',
        response: journalAcknowledgement,
        errors: ['invalid-input', 'journal-gap', 'journal-taken', 'attempt-over', 'too-large'],
      }),
      link,
      validator('json', journalAppend, refuseInvalid),
      async (c) =>
        answer(c, journalAcknowledgement, await appendToAttempt({ context, ...c.var, append: c.req.valid('json') })),
    )
    .post(
      '/api/candidate/runs',
      describe({
        tag: 'candidate',
        summary:
          'Run the visible tests and their own on the work as it stands; as lines (application/x-ndjson) if asked for',
        response: candidateRun,
        errors: ['invalid-input', 'attempt-over', 'attempt-paused', 'conflict', 'rate-limited', 'unavailable'],
      }),
      link,
      validator('json', runRequest, refuseInvalid),
      async (c) => {
        const prepared = await prepareRun({ context, ...c.var, request: c.req.valid('json') })
        refuseWithoutTests(prepared)
        // `never`, so that the typed client knows the answer in one piece, which is what it parses.
        const run = (options?: RunOptions) => runVisibleTests(context, prepared, options)
        if (wantsLines(c)) return streamRun(context, c, run) as never
        return answer(c, candidateRun, await run())
      },
    )
    .get(
      '/api/candidate/runs',
      describe({ tag: 'candidate', summary: 'The runs so far', response: workRuns, errors: ['not-found', 'gone'] }),
      link,
      async (c) => answer(c, workRuns, { runs: await listRuns({ context, ...c.var }) }),
    )
    .get(
      '/api/candidate/versions/:id',
      describe({
        tag: 'candidate',
        summary: 'The files as one run or submission had them',
        response: workVersion,
        errors: ['not-found', 'gone', 'attempt-over', 'attempt-paused'],
      }),
      link,
      validator('param', idParam, refuseInvalid),
      async (c) => answer(c, workVersion, await readVersion({ context, ...c.var, id: c.req.valid('param').id })),
    )
    .post(
      '/api/candidate/scripts',
      describe({
        tag: 'candidate',
        summary: 'Run a script from the scratch folder, for what it prints',
        response: candidateScriptRun,
        errors: ['invalid-input', 'attempt-over', 'attempt-paused', 'rate-limited', 'unavailable'],
      }),
      link,
      validator('json', scriptRequest, refuseInvalid),
      async (c) => {
        const request = c.req.valid('json')
        const prepared = await prepareRun({ context, ...c.var, request })
        return answer(c, candidateScriptRun, await runScript(context, prepared, request.path, c.req.raw.signal))
      },
    )
    .post(
      '/api/candidate/submissions',
      describe({
        tag: 'candidate',
        summary: 'Hand in the work as it stands for the hidden tests',
        response: candidateSubmission,
        status: 202,
        errors: ['invalid-input', 'attempt-over', 'attempt-paused', 'rate-limited'],
      }),
      link,
      validator('json', submitRequest, refuseInvalid),
      async (c) =>
        answer(c, candidateSubmission, await submit({ context, ...c.var, request: c.req.valid('json') }), 202),
    )
    .post(
      '/api/candidate/finish',
      describe({
        tag: 'candidate',
        summary: 'End the attempt; work that was not submitted is submitted',
        response: candidateAttempt,
        errors: ['invalid-input', 'journal-gap', 'journal-taken'],
      }),
      link,
      validator('json', finishRequest, refuseInvalid),
      async (c) =>
        answer(c, candidateAttempt, await finishAttempt({ context, ...c.var, request: c.req.valid('json') })),
    )
}
