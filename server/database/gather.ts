import type { Executor } from './database.ts'

interface Waiting<Item, Result> {
  readonly item: Item
  readonly resolve: (result: Result | Promise<Result>) => void
  readonly reject: (reason: unknown) => void
}

/**
 * Lets what is asked for while one call of `work` is under way wait for its end and go together in the next. Who is
 * alone never waits; the busier it gets, the more a round trip and a commit are shared by.
 *
 * @param work answers in the order of the items. What it answers with may still be on its way: the next group does not
 * wait for that. Where `work` itself rejects, so do all of its items.
 * @param most items of one call.
 */
export function gather<Item, Result>(
  work: (items: readonly Item[]) => Promise<readonly (Result | Promise<Result>)[]>,
  most = 200,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = []
  let underWay = false

  async function workOn(): Promise<void> {
    underWay = true
    while (waiting.length > 0) {
      const group = waiting.splice(0, most)
      try {
        const results = await work(group.map(({ item }) => item))
        for (const [index, { resolve }] of group.entries()) resolve(results[index] as Result | Promise<Result>)
      } catch (error) {
        for (const { reject } of group) reject(error)
      }
    }
    underWay = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!underWay) void workOn()
    })
}

/** The same for look-ups: `select` gets the keys and answers by key; a key without an answer is undefined. */
export function gatherLookUps<Key, Result>(
  select: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Result>>,
): (key: Key) => Promise<Result | undefined> {
  return gather<Key, Result | undefined>(async (keys) => {
    const found = await select([...new Set(keys)])
    return keys.map((key) => found.get(key))
  })
}

/** One of something for each database or transaction that is passed, made when it is first asked for. */
export function onePer<Value>(make: (db: Executor) => Value): (db: Executor) => Value {
  const made = new WeakMap<Executor, Value>()
  return (db) => {
    const known = made.get(db)
    if (known !== undefined) return known
    const value = make(db)
    made.set(db, value)
    return value
  }
}
