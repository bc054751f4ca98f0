import { describe, expect, test } from 'vitest'
import { createAccess } from './src/access'

const project = 'signal/interlock'

/** A directory whose answers the test gives by hand: `lookups[0].answer('developer')`. */
function slowDirectory() {
  const lookups = []
  const directory = {
    roleOf: (user, project) =>
      new Promise((answer, fail) => lookups.push({ user, project, answer, fail })),
  }
  return { directory, lookups }
}

/** Lets everything happen that is only waiting for its turn. */
function settle() {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

describe('access', () => {
  test('the directory is asked once, then its answer is remembered', async () => {
    const { directory, lookups } = slowDirectory()
    const access = createAccess(directory, () => 0)

    const question = access.can('dana', project, 'push')
    await settle()
    lookups[0].answer('developer')

    expect(await question).toBe(true)
    expect(await access.can('dana', project, 'merge')).toBe(false)
    expect(lookups).toHaveLength(1)
  })

  test('a removal is known at once', async () => {
    const { directory, lookups } = slowDirectory()
    const access = createAccess(directory, () => 0)

    const before = access.can('dana', project, 'push')
    await settle()
    lookups[0].answer('developer')
    await before
    access.handle({ type: 'member.removed', user: 'dana', project })
    const after = access.can('dana', project, 'push')
    await settle()
    lookups[1].answer(null)

    expect(await after).toBe(false)
  })
})

describe('incident 209', () => {
  test('a removal that arrives while the directory is being asked', async () => {
    const { directory, lookups } = slowDirectory()
    const access = createAccess(directory, () => 0)

    access.can('dana', project, 'read')
    await settle()
    access.handle({ type: 'member.removed', user: 'dana', project })
    lookups[0].answer('developer')
    await settle()

    access.can('dana', project, 'push')
    await settle()
    expect(lookups).toHaveLength(2)
  })
})
