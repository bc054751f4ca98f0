import { describe, expect, test } from 'vitest'
import { createAccess } from './src/access'

const project = 'signal/interlock'
const tenMinutes = 600_000

function setUp() {
  const lookups = []
  const clock = { now: 1_000_000 }
  const directory = {
    roleOf: (user, project) =>
      new Promise((answer, fail) => lookups.push({ user, project, answer, fail })),
  }
  const access = createAccess(directory, () => clock.now)

  /** Asks, and hands back the promise once the question has got as far as it can without the directory. */
  async function ask(action = 'push', user = 'dana', where = project) {
    const question = access.can(user, where, action)
    question.catch(() => {})
    await settle()
    return { answer: question }
  }

  async function remember(role, user = 'dana', where = project) {
    const { answer } = await ask('push', user, where)
    lookups.at(-1).answer(role)
    await answer
  }

  return { access, lookups, clock, ask, remember }
}

function settle() {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

const removed = { type: 'member.removed', user: 'dana', project }

describe('after an event', () => {
  test.each([
    ['removed from the project', removed],
    ['given another role', { type: 'member.role-changed', user: 'dana', project }],
    ['added again', { type: 'member.added', user: 'dana', project }],
    ['removed from the group', { type: 'group.member-removed', user: 'dana', group: 'signal' }],
    ['blocked', { type: 'user.blocked', user: 'dana' }],
  ])('an answer that was asked for before is not remembered: %s', async (_name, event) => {
    const { access, lookups, ask } = setUp()
    await ask()
    access.handle(event)
    lookups[0].answer('developer')
    await settle()

    const after = await ask()
    expect(lookups).toHaveLength(2)
    lookups[1].answer(null)
    expect(await after.answer).toBe(false)
  })

  test('who asks after the event does not wait for the look-up from before it', async () => {
    const { access, lookups, ask } = setUp()
    await ask()
    access.handle(removed)
    const after = await ask()
    expect(lookups).toHaveLength(2)
    lookups[0].answer('developer')
    await settle()
    lookups[1].answer(null)
    expect(await after.answer).toBe(false)
  })

  test('the old answer arrives after the new one and changes nothing', async () => {
    const { access, lookups, ask } = setUp()
    await ask()
    access.handle(removed)
    const after = await ask()
    expect(lookups).toHaveLength(2)
    lookups[1].answer(null)
    expect(await after.answer).toBe(false)
    lookups[0].answer('maintainer')
    await settle()
    expect(await (await ask()).answer).toBe(false)
    expect(lookups).toHaveLength(2)
  })

  test('the old answer arrives first: the newer look-up is still shared, and its answer remembered', async () => {
    const { access, lookups, ask } = setUp()
    await ask()
    access.handle(removed)
    const second = await ask()
    lookups[0].answer('developer')
    await settle()
    const third = await ask()
    expect(lookups).toHaveLength(2)
    lookups[1].answer('guest')
    expect(await second.answer).toBe(false)
    expect(await third.answer).toBe(false)
    expect(await (await ask('read')).answer).toBe(true)
    expect(lookups).toHaveLength(2)
  })

  test('two events during two look-ups: only the third counts', async () => {
    const { access, lookups, ask } = setUp()
    await ask()
    access.handle({ type: 'member.role-changed', user: 'dana', project })
    await ask()
    access.handle(removed)
    const last = await ask()
    expect(lookups).toHaveLength(3)
    lookups[1].answer('developer')
    lookups[0].answer('maintainer')
    await settle()
    await ask()
    expect(lookups).toHaveLength(3)
    lookups[2].answer(null)
    expect(await last.answer).toBe(false)
    expect(await (await ask()).answer).toBe(false)
    expect(lookups).toHaveLength(3)
  })

  test('what was remembered is forgotten as before', async () => {
    const { access, lookups, ask, remember } = setUp()
    await remember('maintainer')
    access.handle(removed)
    const after = await ask()
    lookups[1].answer(null)
    expect(await after.answer).toBe(false)
  })

  test('leaving a group reaches its subgroups, being blocked reaches every project', async () => {
    const { access, lookups, ask } = setUp()
    const questions = [
      await ask('push', 'dana', 'signal/tools/lint'),
      await ask('push', 'dana', 'docs/site'),
    ]
    access.handle({ type: 'group.member-removed', user: 'dana', group: 'signal' })
    access.handle({ type: 'user.blocked', user: 'dana' })
    for (const lookup of lookups) lookup.answer('developer')
    await settle()
    await ask('push', 'dana', 'signal/tools/lint')
    await ask('push', 'dana', 'docs/site')
    expect(lookups).toHaveLength(4)
  })
})

describe('what an event does not concern', () => {
  const others = [
    ['another user', removed, 'piet', project],
    ['another project', removed, 'dana', 'docs/site'],
    [
      'a group whose name starts alike',
      { type: 'group.member-removed', user: 'dana', group: 'signal' },
      'dana',
      'signal-archive/2019',
    ],
    [
      'another user of the group',
      { type: 'group.member-removed', user: 'dana', group: 'signal' },
      'piet',
      project,
    ],
    ['another user than the blocked one', { type: 'user.blocked', user: 'dana' }, 'piet', project],
  ]

  test.each(others)('stays remembered: %s', async (_name, event, user, where) => {
    const { access, lookups, ask, remember } = setUp()
    await remember('developer', user, where)
    access.handle(event)
    expect(await (await ask('push', user, where)).answer).toBe(true)
    expect(lookups).toHaveLength(1)
  })

  test.each(others)(
    'stays shared while it is being asked, and is remembered then: %s',
    async (_name, event, user, where) => {
      const { access, lookups, ask } = setUp()
      const first = await ask('push', user, where)
      access.handle(event)
      const second = await ask('read', user, where)
      lookups[0].answer('developer')
      expect(await Promise.all([first.answer, second.answer])).toEqual([true, true])
      await ask('push', user, where)
      expect(lookups).toHaveLength(1)
    },
  )
})

describe('the cache', () => {
  test('many who ask at once cost one look-up', async () => {
    const { lookups, ask } = setUp()
    const questions = await Promise.all([ask('read'), ask('push'), ask('merge'), ask('configure')])
    lookups[0].answer('developer')
    expect(await Promise.all(questions.map((question) => question.answer))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(lookups).toHaveLength(1)
  })

  test('an answer lasts ten minutes from its arrival, not a millisecond longer', async () => {
    const { lookups, clock, ask } = setUp()
    const first = await ask()
    clock.now += 5000
    lookups[0].answer('developer')
    await first.answer
    clock.now += tenMinutes - 1
    expect(await (await ask()).answer).toBe(true)
    expect(lookups).toHaveLength(1)
    clock.now += 1
    await ask()
    expect(lookups).toHaveLength(2)
  })

  test.each([
    [null, [false, false, false, false]],
    ['guest', [true, false, false, false]],
    ['developer', [true, true, false, false]],
    ['maintainer', [true, true, true, true]],
  ])('what a role may do, remembered: %s', async (role, expected) => {
    const { access, remember } = setUp()
    await remember(role)
    const answers = ['read', 'push', 'merge', 'configure'].map((action) =>
      access.can('dana', project, action),
    )
    expect(await Promise.all(answers)).toEqual(expected)
  })

  test('that there is no role is remembered too', async () => {
    const { lookups, ask, remember } = setUp()
    await remember(null)
    expect(await (await ask('read')).answer).toBe(false)
    expect(lookups).toHaveLength(1)
  })

  test('users and projects are not mixed up', async () => {
    const { lookups, ask, remember } = setUp()
    await remember('maintainer', 'a', 'b/c')
    await ask('push', 'a/b', 'c')
    expect(lookups.map(({ user, project }) => [user, project])).toEqual([
      ['a', 'b/c'],
      ['a/b', 'c'],
    ])
  })
})

describe('when the directory fails', () => {
  test('all who wait get the error, and the next question asks again', async () => {
    const { lookups, ask } = setUp()
    const [first, second] = [await ask(), await ask()]
    lookups[0].fail(new Error('directory unreachable'))
    await expect(first.answer).rejects.toThrow('directory unreachable')
    await expect(second.answer).rejects.toThrow('directory unreachable')
    const third = await ask()
    expect(lookups).toHaveLength(2)
    lookups[1].answer('developer')
    expect(await third.answer).toBe(true)
  })

  test('a look-up from before an event that fails does not disturb the newer one', async () => {
    const { access, lookups, ask } = setUp()
    await ask()
    access.handle(removed)
    const after = await ask()
    lookups[0].fail(new Error('directory unreachable'))
    await settle()
    await ask()
    expect(lookups).toHaveLength(2)
    lookups[1].answer('guest')
    expect(await after.answer).toBe(false)
  })
})
