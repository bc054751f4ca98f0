import { randomUUID } from 'node:crypto'
import { candidateOf } from './candidate.ts'
import type { World } from './world.ts'

/** Ids of what is there once fillTable has run; rows are functions of them. */
const ids = { assessment: '', invitation: '', attempt: '', token: '', webhook: '', delivery: '', connection: '' }

/** Makes one of everything that the rows are about, and gives back the candidate's token. */
export async function fillTable(world: World): Promise<string> {
  const admin = await world.staff('admin')
  ids.webhook = (await (await admin.api.webhooks.$post({ json: webhook })).json()).id
  ids.connection = (await (await admin.api.integrations.$post({ json: connection })).json()).id
  ids.token = await world.invite()
  ids.attempt = (await (await candidateOf(world, ids.token).start()).json()).id
  ids.assessment = (await (await admin.api.assessments.$get()).json()).assessments[0]?.id ?? ''
  const param = { id: ids.assessment }
  ids.invitation =
    (await (await admin.api.assessments[':id'].invitations.$get({ param, query: {} })).json()).invitations[0]?.id ?? ''
  await world.work()
  const sent = await admin.api.webhooks[':id'].deliveries.$get({ param: { id: ids.webhook }, query: {} })
  ids.delivery = (await sent.json()).deliveries[0]?.id ?? ''
  return ids.token
}

const assessment = { title: 'T', role: 'R', durationMinutes: 5, challenges: [{ slug: 'doubling' }] }
const outdated = { basedOn: -1 }
const grant = { key: randomUUID(), minutes: 5, reason: 'A slow line.' }
const pause = { reason: 'Our outage.' }
const csv = { csv: 'name,email\nAda,ada.lovelace@example.com' }
const connection = { kind: 'greenhouse', name: 'G' } as const
const webhook = { url: 'https://hooks.invalid/assay' }
export const nobody = '00000000-0000-4000-8000-000000000000'
const someoneElse = { attempts: [nobody], reviewer: 'somebody', assigned: true }
const moment = { challenge: 'doubling', language: 'typescript', batch: 0, entries: 0 }
const decision = { outcome: 'hold', reason: 'R', basedOn: 0 }
const rubric = { reviewers: 1, criteria: [], basedOn: 0 }
const rating = { criterion: 'clarity', level: 0, note: '', basedOn: 0 }
const review = { recommendation: 'hold', reason: 'R' }
const override = { score: 1, reason: 'R', basedOn: 0 }
const comment = { body: 'Words', thread: null, place: null }
const colleague = { name: 'Colleague', email: 'colleague@example.com', role: 'reviewer' }
const newKey = { name: 'K', scopes: ['audit:read'], days: 1 }
const regrading = { challenge: 'doubling', hash: '0'.repeat(64) }
/** Confirmed with somebody else's address, so that the row changes nothing. */
const erasure = { confirm: 'someone.else@example.com', reason: 'asked' }
const invitation = { name: 'A', email: 'a@example.com' }

export const noPicture = '0'.repeat(64)

/**
 * Route, body, and what nobody, a candidate, a reviewer and an admin get. An author and a recruiter are refused wherever
 * somebody signed in is not, except at the routes of `authors` and `recruiters` in roles.test.ts.
 */
export const routeTable: [
  method: string,
  path: () => string,
  body: unknown,
  statuses: [number, number, number, number],
][] = [
  ['GET', () => '/api/me', null, [401, 401, 200, 200]],
  ['GET', () => '/api/challenges', null, [401, 401, 200, 200]],
  ['GET', () => '/api/audit', null, [401, 401, 403, 200]],
  ['GET', () => '/api/audit-export', null, [401, 401, 403, 200]],
  ['GET', () => '/api/status', null, [401, 401, 403, 200]],
  ['GET', () => '/api/assessments', null, [401, 401, 200, 200]],
  ['POST', () => '/api/assessments', assessment, [401, 401, 403, 201]],
  ['POST', () => '/api/assessment-drafts', assessment, [401, 401, 403, 201]],
  ['GET', () => `/api/assessments/${ids.assessment}/board`, null, [401, 401, 200, 200]],
  ['GET', () => `/api/assessments/${ids.assessment}/draft`, null, [401, 401, 403, 200]],
  [
    'PUT',
    () => `/api/assessments/${ids.assessment}/draft`,
    { ...outdated, settings: assessment },
    [401, 401, 403, 409],
  ],
  ['POST', () => `/api/assessments/${ids.assessment}/discard`, outdated, [401, 401, 403, 409]],
  ['POST', () => `/api/assessments/${ids.assessment}/publish`, outdated, [401, 401, 403, 409]],
  ['POST', () => `/api/assessments/${ids.assessment}/archive`, outdated, [401, 401, 403, 409]],
  ['POST', () => `/api/assessments/${ids.assessment}/restore`, outdated, [401, 401, 403, 409]],
  ['GET', () => `/api/assessments/${ids.assessment}/preview`, null, [401, 401, 403, 200]],
  ['GET', () => `/api/assessments/${ids.assessment}`, null, [401, 401, 200, 200]],
  ['GET', () => `/api/assessments/${ids.assessment}/invitations`, null, [401, 401, 200, 200]],
  ['GET', () => `/api/assessments/${ids.assessment}/rubric`, null, [401, 401, 200, 200]],
  ['PUT', () => `/api/assessments/${ids.assessment}/rubric`, rubric, [401, 401, 403, 200]],
  ['GET', () => `/api/assessments/${ids.assessment}/agreement`, null, [401, 401, 200, 200]],
  ['GET', () => `/api/assessments/${ids.assessment}/answers?challenge=a&question=b`, null, [401, 401, 200, 200]],
  ['GET', () => `/api/attempts/${ids.attempt}/judgement`, null, [401, 401, 200, 200]],
  ['POST', () => `/api/attempts/${ids.attempt}/judgement/ratings`, rating, [401, 401, 409, 409]],
  ['POST', () => `/api/attempts/${ids.attempt}/judgement/review`, review, [401, 401, 409, 409]],
  ['DELETE', () => `/api/attempts/${ids.attempt}/judgement/review`, null, [401, 401, 409, 409]],
  ['POST', () => `/api/attempts/${ids.attempt}/judgement/overrides`, override, [401, 401, 409, 409]],
  ['GET', () => `/api/attempts/${ids.attempt}/comments`, null, [401, 401, 200, 200]],
  ['POST', () => `/api/attempts/${ids.attempt}/comments`, comment, [401, 401, 201, 201]],
  ['PUT', () => `/api/comments/${nobody}`, { body: 'W', basedOn: 1 }, [401, 401, 404, 404]],
  ['POST', () => `/api/comments/${nobody}/resolution`, { isResolved: true }, [401, 401, 404, 404]],
  ['GET', () => '/api/attempt-export?format=json', null, [401, 401, 200, 200]],
  ['GET', () => `/api/attempts/${ids.attempt}/report`, null, [401, 401, 200, 200]],
  ['GET', () => `/api/attempts/${ids.attempt}/interview-links`, null, [401, 401, 200, 200]],
  ['POST', () => `/api/attempts/${ids.attempt}/interview-links`, { label: 'L', days: 1 }, [401, 401, 409, 409]],
  ['POST', () => `/api/interview-links/${nobody}/revoke`, null, [401, 401, 404, 404]],
  [
    'POST',
    () => '/api/review-decisions',
    { attempts: [{ id: nobody, basedOn: 0 }], outcome: 'hold', reason: 'R' },
    [401, 401, 404, 404],
  ],
  ['POST', () => `/api/assessments/${ids.assessment}/invitations`, invitation, [401, 401, 403, 201]],
  ['GET', () => `/api/assessments/${ids.assessment}/invitations/export`, null, [401, 401, 403, 200]],
  ['POST', () => `/api/assessments/${ids.assessment}/invitations/import/preview`, csv, [401, 401, 403, 200]],
  ['POST', () => `/api/assessments/${ids.assessment}/invitations/import`, csv, [401, 401, 403, 201]],
  ['POST', () => `/api/invitations/${ids.invitation}/resend`, null, [401, 401, 403, 409]],
  ['POST', () => `/api/invitations/${ids.invitation}/revoke`, null, [401, 401, 403, 409]],
  ['GET', () => `/api/invitations/${ids.invitation}/timeline`, null, [401, 401, 403, 200]],
  ['POST', () => `/api/invitations/${ids.invitation}/reopen`, { reason: 'R' }, [401, 401, 403, 409]],
  ['POST', () => `/api/invitations/${ids.invitation}/extra-time`, { minutes: 5, reason: 'R' }, [401, 401, 403, 409]],
  ['GET', () => `/api/invitations/${ids.invitation}/personal-data`, null, [401, 401, 403, 200]],
  ['GET', () => `/api/invitations/${ids.invitation}/erasure`, null, [401, 401, 403, 200]],
  ['POST', () => `/api/invitations/${ids.invitation}/erasure`, erasure, [401, 401, 403, 400]],
  ['GET', () => '/api/retention', null, [401, 401, 403, 200]],
  ['GET', () => '/api/erasures', null, [401, 401, 403, 200]],
  ['GET', () => '/api/library', null, [401, 401, 403, 200]],
  ['GET', () => '/api/library/doubling', null, [401, 401, 403, 200]],
  ['GET', () => '/api/library/doubling/changes?to=none', null, [401, 401, 403, 404]],
  ['GET', () => '/api/library/doubling/quality?version=none', null, [401, 401, 403, 404]],
  ['GET', () => '/api/library/doubling/statistics', null, [401, 401, 403, 200]],
  ['POST', () => '/api/library/doubling/check', { hash: 'none' }, [401, 401, 403, 404]],
  ['POST', () => '/api/library/doubling/publish', { hash: 'none', insteadOf: 'other' }, [401, 401, 403, 404]],
  ['POST', () => '/api/library/doubling/move', { assessmentId: nobody, from: 'a', to: 'b' }, [401, 401, 403, 409]],
  ['POST', () => '/api/library/doubling/retire', null, [401, 401, 403, 200]],
  ['GET', () => '/api/attempts', null, [401, 401, 200, 200]],
  ['GET', () => `/api/attempts/${ids.attempt}`, null, [401, 401, 200, 200]],
  ['POST', () => `/api/attempts/${ids.attempt}/extra-time`, grant, [401, 401, 403, 200]],
  ['POST', () => `/api/attempts/${ids.attempt}/pause`, pause, [401, 401, 403, 200]],
  ['POST', () => `/api/attempts/${ids.attempt}/resume`, null, [401, 401, 403, 200]],
  ['POST', () => `/api/assessments/${ids.assessment}/extra-time`, grant, [401, 401, 403, 200]],
  ['POST', () => `/api/assessments/${ids.assessment}/pause`, pause, [401, 401, 403, 200]],
  ['POST', () => `/api/assessments/${ids.assessment}/resume`, null, [401, 401, 403, 200]],
  ['GET', () => '/api/greenhouse/list_tests', null, [401, 401, 401, 401]],
  ['POST', () => '/api/greenhouse/send_test', {}, [401, 401, 401, 401]],
  ['GET', () => '/api/greenhouse/test_status', null, [401, 401, 401, 401]],
  ['POST', () => '/api/greenhouse/request_errors', {}, [401, 401, 401, 401]],
  ['GET', () => '/api/workable/tests', null, [401, 401, 401, 401]],
  ['POST', () => '/api/workable/assessments', {}, [401, 401, 401, 401]],
  ['GET', () => '/api/integrations', null, [401, 401, 403, 200]],
  ['POST', () => '/api/integrations', connection, [401, 401, 403, 201]],
  ['PATCH', () => `/api/integrations/${ids.connection}`, { name: 'N' }, [401, 401, 403, 200]],
  ['GET', () => `/api/integrations/${ids.connection}/orders`, null, [401, 401, 403, 200]],
  ['GET', () => `/api/integrations/${ids.connection}/exchanges`, null, [401, 401, 403, 200]],
  ['POST', () => `/api/integration-orders/${randomUUID()}/tell-again`, null, [401, 401, 403, 404]],
  ['POST', () => `/api/integrations/${ids.connection}/rotate-key`, null, [401, 401, 403, 200]],
  ['DELETE', () => `/api/integrations/${ids.connection}`, null, [401, 401, 403, 204]],
  ['GET', () => `/api/assessments/${ids.assessment}/regradings`, null, [401, 401, 403, 200]],
  ['POST', () => `/api/assessments/${ids.assessment}/regradings`, regrading, [401, 401, 403, 404]],
  ['GET', () => `/api/regradings/${nobody}`, null, [401, 401, 403, 404]],
  ['POST', () => `/api/regradings/${nobody}/include`, null, [401, 401, 403, 404]],
  ['POST', () => `/api/regradings/${nobody}/apply`, null, [401, 401, 403, 404]],
  ['POST', () => `/api/regradings/${nobody}/drop`, null, [401, 401, 403, 404]],
  ['GET', () => '/api/people', null, [401, 401, 403, 200]],
  ['POST', () => '/api/people', colleague, [401, 401, 403, 201]],
  ['POST', () => `/api/people/${nobody}/password-link`, null, [401, 401, 403, 404]],
  ['PUT', () => `/api/people/${nobody}/role`, { role: 'author' }, [401, 401, 403, 404]],
  ['POST', () => `/api/people/${nobody}/end`, null, [401, 401, 403, 404]],
  ['POST', () => `/api/people/${nobody}/let-back-in`, null, [401, 401, 403, 404]],
  ['POST', () => `/api/people/${nobody}/remove-second-factor`, null, [401, 401, 403, 404]],
  ['GET', () => '/api/sessions', null, [401, 401, 200, 200]],
  ['DELETE', () => `/api/sessions/${nobody}`, null, [401, 401, 404, 404]],
  ['POST', () => '/api/sessions/end-others', null, [401, 401, 200, 200]],
  ['GET', () => '/api/keys', null, [401, 401, 403, 200]],
  ['POST', () => '/api/keys', newKey, [401, 401, 403, 201]],
  ['POST', () => `/api/keys/${nobody}/revoke`, null, [401, 401, 403, 404]],
  ['GET', () => '/api/mails', null, [401, 401, 403, 200]],
  ['GET', () => `/api/mails/${randomUUID()}`, null, [401, 401, 403, 404]],
  ['POST', () => `/api/mails/${randomUUID()}/send-again`, null, [401, 401, 403, 404]],
  ['GET', () => '/api/webhooks', null, [401, 401, 403, 200]],
  ['POST', () => '/api/webhooks', webhook, [401, 401, 403, 201]],
  ['PATCH', () => `/api/webhooks/${ids.webhook}`, { description: 'D' }, [401, 401, 403, 200]],
  ['POST', () => `/api/webhooks/${ids.webhook}/rotate-secret`, null, [401, 401, 403, 200]],
  ['GET', () => `/api/webhooks/${ids.webhook}/deliveries`, null, [401, 401, 403, 200]],
  ['POST', () => `/api/webhooks/${ids.webhook}/replay-failed`, null, [401, 401, 403, 200]],
  ['GET', () => `/api/webhook-deliveries/${ids.delivery}`, null, [401, 401, 403, 200]],
  ['POST', () => `/api/webhook-deliveries/${ids.delivery}/replay`, null, [401, 401, 403, 200]],
  ['DELETE', () => `/api/webhooks/${ids.webhook}`, null, [401, 401, 403, 204]],
  ['GET', () => `/api/attempts/${ids.attempt}/playback`, null, [401, 401, 200, 200]],
  ['GET', () => `/api/attempts/${ids.attempt}/references`, null, [401, 401, 200, 200]],
  ['POST', () => `/api/attempts/${ids.attempt}/moments/run`, moment, [401, 401, 200, 200]],
  ['GET', () => `/api/attempts/${ids.attempt}/images/${noPicture}`, null, [401, 401, 404, 404]],
  ['GET', () => `/api/attempts/${ids.attempt}/decisions`, null, [401, 401, 200, 200]],
  ['POST', () => `/api/attempts/${ids.attempt}/decisions`, decision, [401, 401, 409, 409]],
  ['POST', () => `/api/attempts/${ids.attempt}/review`, null, [401, 401, 409, 409]],
  ['GET', () => '/api/challenges/doubling/feedback', null, [401, 401, 200, 200]],
  ['GET', () => '/api/accommodations', null, [401, 401, 403, 200]],
  ['POST', () => `/api/accommodations/${ids.attempt}/answer`, { reply: 'Yes.' }, [401, 401, 403, 404]],
  ['GET', () => '/api/reviewers', null, [401, 401, 200, 200]],
  ['GET', () => `/api/assessments/${ids.assessment}/cohort`, null, [401, 401, 200, 200]],
  ['POST', () => `/api/assessments/${ids.assessment}/blind`, { blind: false }, [401, 401, 403, 200]],
  ['POST', () => `/api/assessments/${ids.assessment}/next`, { after: null }, [401, 401, 200, 200]],
  ['POST', () => '/api/review-assignments', someoneElse, [401, 401, 403, 404]],
  ['GET', () => '/api/views', null, [401, 401, 200, 200]],
  ['POST', () => '/api/views', { name: 'Mine', search: '' }, [401, 401, 201, 201]],
  ['DELETE', () => `/api/views/${nobody}`, null, [401, 401, 404, 404]],
  ['GET', () => '/api/report', null, [401, 404, 401, 401]],
  ['GET', () => '/api/events', null, [401, 401, 200, 200]],
  ['GET', () => '/api/candidate/invitation', null, [401, 200, 401, 401]],
  ['GET', () => '/api/candidate/attempt', null, [401, 200, 401, 401]],
  ['GET', () => '/api/candidate/events', null, [401, 200, 401, 401]],
  ['GET', () => '/api/candidate/check', null, [401, 200, 401, 401]],
  ['GET', () => '/api/candidate/check/events', null, [401, 200, 401, 401]],
  ['GET', () => '/api/candidate/practice', null, [401, 409, 401, 401]],
  ['GET', () => '/api/candidate/afterwards', null, [401, 409, 401, 401]],
  ['GET', () => '/api/candidate/work', null, [401, 409, 401, 401]],
  ['POST', () => '/api/candidate/attempt', {}, [401, 400, 401, 401]],
  ['POST', () => '/api/candidate/journal', {}, [401, 400, 401, 401]],
  ['POST', () => '/api/candidate/asides', {}, [401, 400, 401, 401]],
  ['GET', () => '/api/candidate/asides', null, [401, 200, 401, 401]],
  ['POST', () => '/api/candidate/runs', {}, [401, 400, 401, 401]],
  ['GET', () => '/api/candidate/runs', null, [401, 200, 401, 401]],
  ['GET', () => `/api/candidate/versions/${nobody}`, null, [401, 404, 401, 401]],
  ['POST', () => '/api/candidate/scripts', {}, [401, 400, 401, 401]],
  ['POST', () => '/api/candidate/submissions', {}, [401, 400, 401, 401]],
  ['POST', () => '/api/candidate/finish', {}, [401, 400, 401, 401]],
  ['POST', () => '/api/candidate/practice/runs', {}, [401, 400, 401, 401]],
  ['POST', () => '/api/candidate/practice/scripts', {}, [401, 400, 401, 401]],
  ['POST', () => '/api/candidate/practice/submissions', {}, [401, 400, 401, 401]],
  ['POST', () => '/api/candidate/accommodation', {}, [401, 400, 401, 401]],
  ['PUT', () => '/api/candidate/feedback', {}, [401, 400, 401, 401]],
  ['GET', () => `/api/candidate/images/${noPicture}`, null, [401, 404, 401, 401]],
  ['GET', () => '/api/similarity', null, [401, 401, 200, 200]],
  ['GET', () => `/api/similarity/pairs/${nobody}`, null, [401, 401, 404, 404]],
  ['GET', () => '/api/similarity/challenges/doubling', null, [401, 401, 200, 200]],
  ['POST', () => '/api/similarity/challenges/doubling/compare', null, [401, 401, 202, 202]],
]

/** Asks as whoever the headers say, and gives back the status. */
export async function statusOf(
  world: World,
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string>,
) {
  const json = body === null ? {} : { body: JSON.stringify(body) }
  const response = await world.app.request(path, {
    method,
    headers: { ...headers, ...(body !== null && { 'content-type': 'application/json' }) },
    ...json,
  })
  await response.body?.cancel()
  return response.status
}

/** A row's route as the application names it. */
export function routeOf(method: string, path: string): string {
  return `${method} ${path
    .replace(noPicture, ':hash')
    .replace(/[0-9a-f-]{36}/, ':id')
    .replace('doubling', ':slug')
    .replace(/\?.*/, '')}`
}
