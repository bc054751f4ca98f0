import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { NewConnection } from '../../../server/shared/integrations.ts'
import { assessmentAnswer, workableTests } from '../../../server/shared/workable.ts'
import { candidateOf, nothing } from '../../api/support/candidate.ts'
import { createWorld } from '../../api/support/world.ts'
import { bodyOf } from './body-of.ts'
import { keepLetters } from './letters.ts'
import { withPatience } from './patience.ts'
import { serveWorld } from './serve.ts'
import { startWorkable } from './workable.ts'

export type WorkableLine = Awaited<ReturnType<typeof startWorkableLine>>

/** A company with a Workable that orders its one test, and candidates who do it. */
export async function startWorkableLine() {
  const post = keepLetters()
  const { patience, outbound } = withPatience()
  const world = await createWorld({ allowPrivateTargets: true, outbound, mailer: post.mailer })
  const served = await serveWorld(world)
  const admin = await world.staff('admin')
  const token = 'their-token'
  const json: NewConnection = { kind: 'workable', name: 'Workable', hosts: ['127.0.0.1:1'], token }
  const connection = await (await admin.api.integrations.$post({ json })).json()
  const workable = await startWorkable({ url: served.url, key: connection.key, token })
  const param = { id: connection.id }
  const allow = (hosts: string[]) => admin.api.integrations[':id'].$patch({ param, json: { hosts } })
  await allow([workable.host])
  await world.invite({ assessment: { title: 'Aptitude Test', challenges: [{ slug: 'doubling' }] } })
  const { tests } = await bodyOf(workable.listTests(), workableTests)
  const testId = tests[0]?.id ?? 0
  return {
    world,
    admin,
    workable,
    patience,
    post,
    testId,
    url: served.url,
    key: connection.key,
    /** Where results may go from now on. */
    allow,
    /** Orders the test under a new id of Workable's. */
    async order(id: string = randomUUID()): Promise<string> {
      world.advance(1_000)
      const response = await workable.order(id, testId)
      expect(response.status).toBe(201)
      await bodyOf(response, assessmentAnswer)
      await world.work()
      return id
    },
    /** Does the test with the link from the newest letter, in so long, and everything that follows from it. */
    async solve(ms = 0): Promise<void> {
      const candidate = candidateOf(world, post.tokenOf(post.letters.length - 1))
      await candidate.start()
      const journal = candidate.write('export const double = (n: number) => n * 2')
      await candidate.api.submissions.$post({
        json: { key: randomUUID(), challenge: 'doubling', language: 'typescript', journal },
      })
      world.advance(ms)
      await candidate.api.finish.$post({ json: { journal: nothing() } })
      await world.work()
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
      workable.mood = 'well'
      workable.told.length = 0
      post.letters.length = 0
    },
    async stop(): Promise<void> {
      await workable.stop()
      await served.stop().finally(() => world.close())
    },
  }
}
