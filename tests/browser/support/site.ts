import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hc } from 'hono/client'
import type { Page } from 'playwright-core'
import type { AppType } from '../../../server/app.ts'
import { type Connection, connect } from '../../../server/database/database.ts'
import { freePort } from '../../../server/database/embedded/free-port.ts'
import type { NewAssessment, NewInvitation } from '../../../server/shared/assessments.ts'
import type { CandidateAttempt } from '../../../server/shared/attempts.ts'
import { databaseOf, type ServerProcess, spawnServer } from '../../support/server.ts'
import { startPatienceMs } from './product.ts'

/** The product without the demo, at one address through every restart, with ways to what the browser does not show. */
export interface Site {
  readonly url: string
  /** A personal link, to an assessment of its own. */
  invite(assessment?: Partial<NewAssessment>, invitation?: Partial<NewInvitation>): Promise<string>
  revoke(link: string): Promise<void>
  /** Says how many minutes longer somebody has who has not started. */
  giveBefore(link: string, minutes: number): Promise<void>
  /** Lets the days of a link have gone by. */
  expire(link: string): Promise<void>
  /** What the server has of an attempt, asked with its link. */
  attemptOf(link: string): Promise<CandidateAttempt>
  readonly admin: ReturnType<typeof hc<AppType>>
  /** Moves the start of an attempt into the past: for the server, that much time has gone by. */
  backdate(link: string, ms: number): Promise<void>
  /** Ends the server, and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<void>
  /** Starts it again on the same data. */
  start(): Promise<void>
  signIn(page: Page): Promise<void>
  close(): Promise<void>
}

const person = { name: 'Grace Moss', email: 'grace@example.com', password: 'a long enough password' }

export async function startSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-site-'))
  const port = String(await freePort())
  const url = `http://localhost:${port}`
  let server: ServerProcess
  let database: Connection | undefined

  async function start(): Promise<void> {
    const environment = { PORT: port, DATA_DIR: folder, ASSAY_DEMO: 'off', SANDBOX_CHILDREN: '1', LOG_LEVEL: 'warn' }
    server = spawnServer(environment, [])
    const patience = AbortSignal.timeout(startPatienceMs)
    const isReady = () =>
      fetch(`${url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
    while (!(await isReady())) {
      if (patience.aborted) throw new Error(`Not ready: ${server.output()}`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    database = connect(await databaseOf(folder), { max: 2 })
  }
  async function end(signal: NodeJS.Signals): Promise<void> {
    await database?.close()
    await server.end(signal)
  }

  function running(): Connection {
    if (!database) throw new Error('The server does not run')
    return database
  }
  function invitationOf(link: string): string {
    const id = invitations.get(link)
    if (!id) throw new Error('That link is not from here')
    return id
  }

  let assessments = 0
  const invitations = new Map<string, string>()
  await start()
  const admin = await firstAdmin(url)
  const api = (link: string) =>
    hc<AppType>(url, { headers: { authorization: `Bearer ${link.split('/t/')[1]}` } }).api.candidate
  const site: Site = {
    url,
    admin,
    start,
    end,
    async invite(assessment = {}, invitation = {}) {
      assessments += 1
      const json = { ...anAssessment, title: `Backend engineer ${assessments}`, ...assessment }
      const { id } = await (await admin.api.assessments.$post({ json })).json()
      const person = { name: 'Robin Hale', email: 'robin@example.com', ...invitation }
      const made = await (await admin.api.assessments[':id'].invitations.$post({ param: { id }, json: person })).json()
      invitations.set(made.link, made.id)
      return made.link
    },
    async revoke(link) {
      await admin.api.invitations[':id'].revoke.$post({ param: { id: invitationOf(link) } })
    },
    async giveBefore(link, minutes) {
      const json = { minutes, reason: 'As asked on the telephone.' }
      await admin.api.invitations[':id']['extra-time'].$post({ param: { id: invitationOf(link) }, json })
    },
    async expire(link) {
      await running().sql`update invitations set expires_at = now() - interval '1 day' where id = ${invitationOf(link)}`
    },
    attemptOf: async (link) => (await api(link).attempt.$get()).json(),
    async backdate(link, ms) {
      const { id } = await site.attemptOf(link)
      await running()
        .sql`update attempts set started_at = started_at - ${ms} * interval '1 millisecond' where id = ${id}`
    },
    async signIn(page) {
      await page.goto(`${url}/sign-in`)
      await page.getByLabel('E-mail').fill(person.email)
      await page.getByRole('textbox', { name: 'Password' }).fill(person.password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('heading', { level: 1, name: 'Attempts' }).waitFor()
    },
    async close() {
      await end('SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
  return site
}

const anAssessment: NewAssessment = {
  title: 'Backend engineer',
  role: 'Backend engineer',
  durationMinutes: 60,
  challenges: [{ slug: 'log-sections' }, { slug: 'support-hours' }],
}

async function firstAdmin(url: string): Promise<ReturnType<typeof hc<AppType>>> {
  const post = (path: string, body: object) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify(body),
    })
  await post('/api/setup', { company: 'Fernhill', ...person })
  const signedIn = await post('/api/auth/sign-in/email', { email: person.email, password: person.password })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
  return hc<AppType>(url, { headers: { cookie, origin: url } })
}
