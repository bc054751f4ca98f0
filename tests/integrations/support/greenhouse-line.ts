import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { NewAssessment } from '../../../server/shared/assessments.ts'
import { sendTestAnswer } from '../../../server/shared/greenhouse.ts'
import type { NewConnection } from '../../../server/shared/integrations.ts'
import { candidateOf, nothing } from '../../api/support/candidate.ts'
import { createWorld } from '../../api/support/world.ts'
import { bodyOf } from './body-of.ts'
import { startGreenhouse } from './greenhouse.ts'
import { keepLetters } from './letters.ts'
import { withPatience } from './patience.ts'
import { serveWorld } from './serve.ts'

export type GreenhouseLine = Awaited<ReturnType<typeof startGreenhouseLine>>

/** A company with a Greenhouse that orders tests, and candidates who do them. */
export async function startGreenhouseLine() {
  const post = keepLetters()
  const { patience, outbound } = withPatience()
  const world = await createWorld({ allowPrivateTargets: true, outbound, mailer: post.mailer })
  const served = await serveWorld(world)
  const admin = await world.staff('admin')
  const json: NewConnection = { kind: 'greenhouse', name: 'Greenhouse', hosts: ['127.0.0.1:1'] }
  const connection = await (await admin.api.integrations.$post({ json })).json()
  const greenhouse = await startGreenhouse({ url: served.url, key: connection.key })
  const param = { id: connection.id }
  await admin.api.integrations[':id'].$patch({ param, json: { hosts: [greenhouse.host] } })
  return {
    world,
    admin,
    connection,
    greenhouse,
    patience,
    post,
    url: served.url,
    async makeTest(reports: 'graded' | 'decided', settings: Partial<NewAssessment> = {}): Promise<string> {
      const names = { title: `Test ${reports}`, role: 'Engineer', durationMinutes: 60 }
      const own = { ...names, challenges: [{ slug: 'doubling' }], reports, ...settings }
      return (await (await admin.api.assessments.$post({ json: own })).json()).id
    },
    async order(test: string): Promise<{ id: string; interview: string }> {
      world.advance(1_000)
      const id = newId()
      const response = await greenhouse.sendTest(id, test)
      expect(response.status).toBe(200)
      const { partner_interview_id: interview } = await bodyOf(response, sendTestAnswer)
      await world.work()
      return { id, interview }
    },
    /** Does the test with the link from the newest letter, and everything that follows from it. */
    async solve(): Promise<void> {
      const candidate = candidateOf(world, post.tokenOf(post.letters.length - 1))
      await candidate.start()
      const journal = candidate.write('export const double = (n: number) => n * 2')
      await candidate.api.submissions.$post({
        json: { key: randomUUID(), challenge: 'doubling', language: 'typescript', journal },
      })
      await candidate.api.finish.$post({ json: { journal: nothing() } })
      await world.work()
      await greenhouse.settled()
    },
    async orders() {
      return (await (await admin.api.integrations[':id'].orders.$get({ param, query: {} })).json()).orders
    },
    /** What came of the newest attempt to tell. */
    async lastTelling() {
      const { exchanges } = await (await admin.api.integrations[':id'].exchanges.$get({ param, query: {} })).json()
      return exchanges.find(({ direction }) => direction === 'out')
    },
    /** Everybody in a good mood, with nothing told or written yet. */
    forget(): void {
      greenhouse.mood = 'well'
      greenhouse.told.length = 0
      post.letters.length = 0
    },
    async stop(): Promise<void> {
      await greenhouse.stop()
      await served.stop().finally(() => world.close())
    },
  }
}

export const newId = () => String(Math.floor(Math.random() * 1e9))
