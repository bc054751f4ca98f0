import { candidateOf } from './candidate.ts'
import { marker, person } from './person.ts'
import { rowsFromElsewhere } from './rows-from-elsewhere.ts'
import type { World } from './world.ts'

export interface Everywhere {
  readonly invitation: string
  readonly attempt: string
  readonly token: string
}

/** A candidate who left something in every place that there is, and whom others wrote about. */
export async function personEverywhere(world: World): Promise<Everywhere> {
  const admin = await world.staff('admin')
  const cookie = await world.staffCookie('admin')
  const hook = await (await admin.api.webhooks.$post({ json: { url: 'https://hooks.invalid/assay' } })).json()
  const challenges = [{ slug: 'doubling' }, { slug: 'explaining' }]
  const settings = { title: 'T', role: 'R', durationMinutes: 60, challenges }
  const { id } = await (await admin.api.assessments.$post({ json: settings })).json()
  const levels = ['Low', 'High'].map((title) => ({ title, description: '' }))
  const source = { from: 'people', levels }
  const criteria = [{ id: 'clarity', title: 'Clarity', description: '', weight: 1, source }]
  await post(world, cookie, `/api/assessments/${id}/rubric`, { reviewers: 1, criteria, basedOn: 0 }, 'PUT')
  const invited = await world.app.request(`/api/assessments/${id}/invitations`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json', 'idempotency-key': 'one' },
    body: JSON.stringify(person),
  })
  const { id: invitation, link } = (await invited.json()) as { id: string; link: string }
  const token = link.slice(link.lastIndexOf('/') + 1)
  const candidate = candidateOf(world, token)
  await candidate.api.invitation.$get()
  await admin.api.invitations[':id'].resend.$post({ param: { id: invitation } })
  await admin.api.invitations[':id']['extra-time'].$post({
    param: { id: invitation },
    json: { minutes: 5, reason: marker },
  })
  await candidate.api.accommodation.$post({ json: { wishes: ['other'], note: marker } })
  const { requests } = await (await admin.api.accommodations.$get()).json()
  const answered = { extraMinutes: 15, reply: marker }
  await admin.api.accommodations[':id'].answer.$post({ param: { id: requests[0]?.id ?? '' }, json: answered })

  const { id: attempt } = await (await candidate.start()).json()
  const param = { id: attempt }
  await admin.api.attempts[':id'].pause.$post({ param, json: { reason: marker } })
  await admin.api.attempts[':id'].resume.$post({ param })
  const grant = { key: crypto.randomUUID(), minutes: 5, reason: marker }
  await admin.api.attempts[':id']['extra-time'].$post({ param, json: grant })
  const code = `export const double = (n: number) => n * 2 // ${marker}\n`
  const work = { challenge: 'doubling', language: 'typescript' } as const
  await candidate.api.runs.$post({ json: { ...work, journal: candidate.write(code) } })
  await candidate.api.submissions.$post({ json: { ...work, journal: candidate.write(code) } })
  const prose = { challenge: 'explaining', language: 'markdown', path: 'reply.md' } as const
  const journal = candidate.write(`An answer, ${marker}`, prose)
  await candidate.api.finish.$post({ json: { journal } })
  const elsewhere = candidateOf(world, candidate.token)
  await candidate.api.asides.$post({ json: elsewhere.write(`${code} // elsewhere`) })
  await world.work()
  await candidate.api.feedback.$put({ json: { challenge: 'doubling', clear: 4, comment: marker } })

  const me = await (await admin.api.me.$get()).json()
  const assign = { attempts: [attempt], reviewer: me.id, assigned: true }
  await post(world, cookie, '/api/review-assignments', assign)
  await admin.api.attempts[':id'].comments.$post({ param, json: { body: marker, thread: null, place: null } })
  const rating = { criterion: 'clarity', level: 0, note: marker, basedOn: 0 }
  await post(world, cookie, `/api/attempts/${attempt}/judgement/ratings`, rating)
  await post(world, cookie, `/api/attempts/${attempt}/judgement/overrides`, { score: 40, reason: marker, basedOn: 0 })
  await post(world, cookie, `/api/attempts/${attempt}/review`)
  await post(world, cookie, `/api/attempts/${attempt}/decisions`, { outcome: 'hold', reason: marker, basedOn: 0 })
  await post(world, cookie, `/api/attempts/${attempt}/interview-links`, { label: marker, days: 1 })
  await admin.api.views.$post({ json: { name: 'Of one', search: `search=${encodeURIComponent(person.name)}` } })
  await world.app.request(`/api/attempt-export?format=json&search=${encodeURIComponent(person.name)}`, {
    headers: { cookie },
  })
  await world.work()
  await rowsFromElsewhere(world, { invitation, attempt, hook: hook.id })
  return { invitation, attempt, token }
}

const origin = 'http://localhost:4300'

async function post(world: World, cookie: string, path: string, json?: object, method = 'POST'): Promise<void> {
  const headers = { cookie, origin, ...(json && { 'content-type': 'application/json' }) }
  const response = await world.app.request(path, { method, headers, ...(json && { body: JSON.stringify(json) }) })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
}
