import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AuditAction } from '../../server/audit/audit-event.ts'
import '../../server/audit/record-audit.ts'
import { auditLog } from '../../server/audit/tables.ts'
import { users } from '../../server/auth/tables.ts'
import { parseChallenge } from '../../server/challenges/format/parse-challenge.ts'
import { storeChallengeVersions } from '../../server/challenges/store-versions.ts'
import { candidateOf } from './support/candidate.ts'
import { doubling } from './support/challenges.ts'
import { finishedAttempts } from './support/finished.ts'
import { createWorld, type World } from './support/world.ts'

/**
 * Whatever changes something, or takes something out, is in the log: every route of the application stands below, with
 * the act that it leaves there or with the reason why it leaves none.
 */

const byCandidate = 'A candidate’s own act, which their attempt keeps'
const byMachine = 'Another system’s call, which the log of the integration keeps'
const ownThing = 'One’s own, which nobody else sees or is changed by'
const notYet = 'Changes nothing for anybody until it is published, which is in the log'
const changesNothing = 'Changes nothing'
const isItsOwnRecord = 'Is kept with who and when beside what it is about, and never deleted'

const exempt: Readonly<Record<string, string>> = {
  'POST /api/setup': 'There is nobody before it; the account that it makes is the first',
  'POST /api/candidate/accommodation': byCandidate,
  'POST /api/candidate/asides': byCandidate,
  'POST /api/candidate/attempt': byCandidate,
  'PUT /api/candidate/feedback': byCandidate,
  'POST /api/candidate/finish': byCandidate,
  'POST /api/candidate/journal': byCandidate,
  'POST /api/candidate/practice/runs': byCandidate,
  'POST /api/candidate/practice/scripts': byCandidate,
  'POST /api/candidate/practice/submissions': byCandidate,
  'POST /api/candidate/runs': byCandidate,
  'POST /api/candidate/scripts': byCandidate,
  'POST /api/candidate/submissions': byCandidate,
  'POST /api/greenhouse/request_errors': byMachine,
  'POST /api/greenhouse/send_test': byMachine,
  'POST /api/workable/assessments': byMachine,
  'POST /api/views': ownThing,
  'DELETE /api/views/:id': ownThing,
  'DELETE /api/sessions/:id': ownThing,
  'POST /api/sessions/end-others': ownThing,
  'POST /api/assessment-drafts': notYet,
  'PUT /api/assessments/:id/draft': notYet,
  'POST /api/assessments/:id/discard': notYet,
  'POST /api/assessments/:id/invitations/import/preview': changesNothing,
  'POST /api/attempts/:id/moments/run': changesNothing,
  'POST /api/library/:slug/check': changesNothing,
  'POST /api/similarity/challenges/:slug/compare': changesNothing,
  'POST /api/attempts/:id/review': isItsOwnRecord,
  'POST /api/attempts/:id/comments': isItsOwnRecord,
  'POST /api/attempts/:id/judgement/ratings': 'A part of the review, which is in the log once it is handed in',
  'POST /api/webhook-deliveries/:id/replay': 'Tells the same once more; the log of deliveries keeps every try',
  'POST /api/webhooks/:id/replay-failed': 'Tells the same once more; the log of deliveries keeps every try',
  'POST /api/integration-orders/:id/tell-again': 'Tells the same once more; the log of the integration keeps every try',
  'POST /api/mails/:id/send-again': 'Sends the same once more; the list of mails keeps it',
}

/** What takes data out by reading. */
const exports = [
  'GET /api/attempt-export',
  'GET /api/audit-export',
  'GET /api/assessments/:id/invitations/export',
  'GET /api/invitations/:id/personal-data',
] as const

let world: World
let cookie = ''
const driven = new Set<string>()
const unknown = 'unknown'

beforeAll(async () => {
  world = await createWorld({ allowPrivateTargets: true })
  cookie = await world.staffCookie('admin')
})
afterAll(() => world.close())

interface Act {
  readonly id?: string
  readonly json?: object
  readonly query?: string
}

/** Does what a route is for, once, and finds its act in the log. Answers with the body. */
async function drive<Answer = { id: string }>(
  route: string,
  action: AuditAction,
  { id = unknown, json, query = '' }: Act = {},
): Promise<Answer> {
  const [method = '', path = ''] = route.split(' ')
  const [before] = await world.context.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1)
  const response = await world.app.request(`${path.replace(/:\w+/, id)}${query}`, {
    method,
    headers: { cookie, origin: 'http://localhost:4300', ...(json && { 'content-type': 'application/json' }) },
    ...(json && { body: JSON.stringify(json) }),
  })
  const text = await response.text()
  expect([route, response.status < 300 || text]).toEqual([route, true])
  const rows = await world.context.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(5)
  const added = rows.filter((row) => row.id > (before?.id ?? 0))
  expect(added.map((row) => [route, row.action, row.actorName])).toContainEqual([route, action, 'admin'])
  driven.add(route)
  return (response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : {}) as Answer
}

test('what is done to assessments and invitations', async () => {
  const settings = { title: 'T', role: 'R', durationMinutes: 60, challenges: [{ slug: 'doubling' }] }
  const { id } = await drive('POST /api/assessments', 'assessment.published', { json: settings })
  const admin = await world.staff('admin')
  const draft = async () => (await admin.api.assessments[':id'].draft.$get({ param: { id } })).json()
  const first = await draft()
  await admin.api.assessments[':id'].draft.$put({
    param: { id },
    json: { basedOn: first.revision, settings: { ...first.settings, title: 'T2' } },
  })
  const basedOn = async () => ({ json: { basedOn: (await draft()).revision }, id })
  await drive('POST /api/assessments/:id/publish', 'assessment.published', await basedOn())
  await drive('POST /api/assessments/:id/archive', 'assessment.archived', await basedOn())
  await drive('POST /api/assessments/:id/restore', 'assessment.restored', await basedOn())
  await drive('POST /api/assessments/:id/blind', 'names.hidden', { id, json: { blind: true } })
  const person = { name: 'Ada', email: 'ada@example.com', send: false }
  const invited = await drive<{ id: string; link: string }>(
    'POST /api/assessments/:id/invitations',
    'invitation.made',
    {
      id,
      json: person,
    },
  )
  const csv = 'name,email\nBen,ben@example.com\n'
  await drive('POST /api/assessments/:id/invitations/import', 'invitation.made', { id, json: { csv, send: false } })
  await drive('GET /api/assessments/:id/invitations/export', 'invitations.exported', { id })
  const reason = 'A reason'
  await drive('POST /api/invitations/:id/extra-time', 'time.granted', { id: invited.id, json: { minutes: 5, reason } })
  await drive('POST /api/invitations/:id/resend', 'invitation.sent-again', { id: invited.id })
  const candidate = candidateOf(world, invited.link.slice(invited.link.lastIndexOf('/') + 1))
  await drive('POST /api/invitations/:id/revoke', 'invitation.revoked', { id: invited.id })
  await drive('POST /api/invitations/:id/reopen', 'invitation.reopened', { id: invited.id, json: { reason } })
  const attempt = await (await candidate.start()).json()
  const grant = () => ({ key: crypto.randomUUID(), minutes: 5, reason })
  await drive('POST /api/attempts/:id/extra-time', 'time.granted', { id: attempt.id, json: grant() })
  await drive('POST /api/attempts/:id/pause', 'clock.paused', { id: attempt.id, json: { reason } })
  await drive('POST /api/attempts/:id/resume', 'clock.resumed', { id: attempt.id })
  await drive('POST /api/assessments/:id/extra-time', 'time.granted', { id, json: grant() })
  await drive('POST /api/assessments/:id/pause', 'clock.paused', { id, json: { reason } })
  await drive('POST /api/assessments/:id/resume', 'clock.resumed', { id })
  await drive('GET /api/invitations/:id/personal-data', 'candidate.exported', { id: invited.id })
  const erase = { confirm: person.email, reason: 'asked', endsRunning: true }
  await drive('POST /api/invitations/:id/erasure', 'candidate.erased', { id: invited.id, json: erase })
})

test('what candidates ask for before the start', async () => {
  const candidate = candidateOf(world, await world.invite())
  await candidate.api.accommodation.$post({ json: { wishes: ['extra-time'] } })
  const admin = await world.staff('admin')
  const { requests } = await (await admin.api.accommodations.$get()).json()
  await drive('POST /api/accommodations/:id/answer', 'accommodation.answered', {
    id: requests[0]?.id ?? unknown,
    json: { extraMinutes: 15, reply: 'Yes' },
  })
})

test('what is judged, decided, regraded and handed on', async () => {
  const people = ['a', 'b', 'c', 'd'].map((name) => ({ name, email: `${name}@example.com` }))
  const made = await finishedAttempts(world, { challenges: [{ slug: 'doubling' }] }, people)
  const [one = '', two = '', three = '', four = ''] = made.attempts
  const admin = await world.staff('admin')
  const me = await (await admin.api.me.$get()).json()
  const rubric = { reviewers: 1, criteria: [], basedOn: 0 }
  await drive('PUT /api/assessments/:id/rubric', 'rubric.saved', { id: made.assessment, json: rubric })
  await drive('POST /api/assessments/:id/next', 'review.assigned', { id: made.assessment, json: { after: null } })
  const assign = { attempts: made.attempts, reviewer: me.id, assigned: true }
  await drive('POST /api/review-assignments', 'review.assigned', { json: assign })
  const review = { recommendation: 'hold', reason: 'R' }
  await drive('POST /api/attempts/:id/judgement/review', 'review.handed-in', { id: one, json: review })
  await drive('DELETE /api/attempts/:id/judgement/review', 'review.taken-back', { id: one })
  const override = { score: 40, reason: 'R', basedOn: 0 }
  await drive('POST /api/attempts/:id/judgement/overrides', 'score.overridden', { id: one, json: override })
  const decision = { outcome: 'advance', reason: 'R', basedOn: 0 }
  await drive('POST /api/attempts/:id/decisions', 'decision.made', { id: two, json: decision })
  const many = { outcome: 'hold', reason: 'R', attempts: [three, four].map((id) => ({ id, basedOn: 0 })) }
  await drive('POST /api/review-decisions', 'decision.made', { json: many })
  const comment = { body: 'Why?', thread: null, place: null }
  const param = { id: one }
  const { threads } = await (await admin.api.attempts[':id'].comments.$post({ param, json: comment })).json()
  const id = threads[0]?.id ?? unknown
  await drive('PUT /api/comments/:id', 'comment.edited', { id, json: { body: 'How?', basedOn: 1 } })
  await drive('POST /api/comments/:id/resolution', 'comments.settled', { id, json: { isResolved: true } })
  const link = await drive<{ id: string; link: { id: string } }>(
    'POST /api/attempts/:id/interview-links',
    'report-link.created',
    { id: one, json: { label: 'For Eve', days: 3 } },
  )
  await drive('POST /api/interview-links/:id/revoke', 'report-link.revoked', { id: link.id ?? link.link.id })
  await drive('GET /api/attempt-export', 'attempts.exported', { query: '?format=csv' })
  await drive('GET /api/audit-export', 'audit.exported')

  const files = { ...doubling.files, 'statement.md': { text: 'Please double.\n' } }
  const second = parseChallenge({ ...doubling, files })
  await storeChallengeVersions(world.context.db, [second])
  const version = { challenge: 'doubling', hash: second.hash }
  const regrades = 'POST /api/assessments/:id/regradings'
  const first = await drive(regrades, 'regrade.started', { id: made.assessment, json: version })
  await drive('POST /api/regradings/:id/drop', 'regrade.dropped', first)
  const { id: regrading } = await drive(regrades, 'regrade.started', { id: made.assessment, json: version })
  await world.work()
  await drive('POST /api/regradings/:id/include', 'regrade.widened', { id: regrading })
  await drive('POST /api/regradings/:id/apply', 'regrade.applied', { id: regrading })

  const { hash: before } = parseChallenge(doubling)
  const publish = { hash: second.hash, insteadOf: before }
  await drive('POST /api/library/:slug/publish', 'challenge.published', { id: 'doubling', json: publish })
  const move = { assessmentId: made.assessment, from: before, to: second.hash }
  await drive('POST /api/library/:slug/move', 'assessment.moved', { id: 'doubling', json: move })
  await drive('POST /api/library/:slug/retire', 'challenge.retired', { id: 'doubling' })
})

test('what is done to people and to what is connected', async () => {
  const eve = { name: 'Eve', email: 'eve@example.com', role: 'reviewer' }
  const { person } = await drive<{ person: { id: string } }>('POST /api/people', 'person.invited', { json: eve })
  const { id } = person
  await drive('POST /api/people/:id/password-link', 'person.link-made', { id })
  await drive('PUT /api/people/:id/role', 'person.role-changed', { id, json: { role: 'author' } })
  await world.context.db.update(users).set({ twoFactorEnabled: true }).where(eq(users.id, id))
  await drive('POST /api/people/:id/remove-second-factor', 'person.second-factor-removed', { id })
  await drive('POST /api/people/:id/end', 'person.ended', { id })
  await drive('POST /api/people/:id/let-back-in', 'person.let-back-in', { id })
  const key = { name: 'Reports', scopes: ['assessments:read'], days: 30 }
  const { view } = await drive<{ view: { id: string } }>('POST /api/keys', 'api-key.made', { json: key })
  await drive('POST /api/keys/:id/revoke', 'api-key.revoked', { id: view.id })
  const json = { url: 'http://localhost:9/hook' }
  const hook = await drive('POST /api/webhooks', 'webhook.added', { json })
  await drive('PATCH /api/webhooks/:id', 'webhook.changed', { id: hook.id, json: { description: 'Ours' } })
  await drive('POST /api/webhooks/:id/rotate-secret', 'webhook.secret-rotated', hook)
  await drive('DELETE /api/webhooks/:id', 'webhook.deleted', { id: hook.id })
  const greenhouse = { kind: 'greenhouse', name: 'Greenhouse' }
  const connection = await drive('POST /api/integrations', 'connection.added', { json: greenhouse })
  await drive('PATCH /api/integrations/:id', 'connection.changed', { id: connection.id, json: { name: 'Ours' } })
  await drive('POST /api/integrations/:id/rotate-key', 'connection.key-rotated', { id: connection.id })
  await drive('DELETE /api/integrations/:id', 'connection.ended', { id: connection.id })
})

test('no route that changes something is left out', () => {
  const changing = world.app.routes
    .filter(({ method, path }) => !['GET', 'ALL', 'HEAD'].includes(method) && !path.startsWith('/api/auth/'))
    .map(({ method, path }) => `${method} ${path}`)
  const routes = [...new Set([...changing, ...exports])].toSorted()
  expect([...new Set([...driven, ...Object.keys(exempt)])].toSorted()).toEqual(routes)
  expect(Object.keys(exempt).filter((route) => driven.has(route))).toEqual([])
})
