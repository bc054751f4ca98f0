import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseChallenge } from '../../server/challenges/format/parse-challenge.ts'
import { storeChallengeVersions } from '../../server/challenges/store-versions.ts'
import { candidateOf } from './support/candidate.ts'
import { doubling } from './support/challenges.ts'
import { finishedAttempts } from './support/finished.ts'
import { createWorld, type World } from './support/world.ts'

/** What attempts say of a version, and what of the challenge, once a regrading has replaced verdicts. */

const given = parseChallenge(doubling)
/** The fake sandbox passes whatever it is given where a case has that name. */
const lenient = 'group: edges\nmodule: double\ncall: double\ncases:\n  - { name: lenient, args: [0], expect: 0 }\n'
const mended = parseChallenge({
  ...doubling,
  files: { ...doubling.files, 'tests/hidden/edges.yaml': { text: lenient } },
})

let world: World
let assessment = ''
beforeAll(async () => {
  world = await createWorld()
  const admin = await world.staff('admin')
  const person = (name: string) => ({ name, email: `${name.toLowerCase()}@example.com` })
  ;({ assessment } = await finishedAttempts(world, {}, ['Ada', 'Ben', 'Cleo', 'Dina'].map(person)))
  const invited = await admin.api.assessments[':id'].invitations.$post({
    param: { id: assessment },
    json: person('Emil'),
  })
  const { link } = await invited.json()
  const candidate = candidateOf(world, link.slice(link.lastIndexOf('/') + 1))
  await candidate.start()
  await candidate.api.finish.$post({ json: { journal: candidate.write('export const double = (n) => n + 2\n') } })
  await world.work()
})
afterAll(() => world.close())

test('of a version its own verdicts speak, of all versions those that count', async () => {
  const admin = await world.staff('admin')
  const author = await world.staff('author')
  const statistics = async (query: { version?: string }) => {
    const { slug } = given
    const { attempts, figures } = await (
      await author.api.library[':slug'].statistics.$get({ param: { slug }, query })
    ).json()
    return { attempts, facility: figures?.facility, tests: figures?.tests.map(({ name }) => name) }
  }
  const before = await statistics({ version: given.hash })
  expect(before).toMatchObject({ attempts: 5, facility: 0.8 })
  expect(await statistics({})).toEqual(before)

  await storeChallengeVersions(world.context.db, [mended])
  const { id } = await (
    await admin.api.assessments[':id'].regradings.$post({
      param: { id: assessment },
      json: { challenge: given.slug, hash: mended.hash },
    })
  ).json()
  await world.work()
  expect((await admin.api.regradings[':id'].apply.$post({ param: { id } })).status).toBe(200)

  expect(await statistics({ version: given.hash })).toEqual(before)
  expect(await statistics({ version: mended.hash })).toMatchObject({ attempts: 0 })
  const now = await statistics({})
  expect(now).toMatchObject({ attempts: 5, facility: 1 })
  expect(now.tests).not.toEqual(before.tests)
})
