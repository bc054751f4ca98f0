import { expect, test } from 'vitest'
import { importsOf } from './imports.ts'
import { sourceFiles } from './source-files.ts'

/** Everything that is loaded when a file is: imports of values, and those of the imported. */
async function loadedBy(start: string): Promise<Set<string>> {
  const files = new Map((await sourceFiles(['ts'])).map((file) => [file.path, file]))
  const loaded = new Set([start])
  for (const path of loaded) {
    const file = files.get(path)
    for (const found of file ? importsOf(file) : []) if (!found.typeOnly) loaded.add(found.target)
  }
  return loaded
}

test.each(['server/cli/grade.ts', 'server/cli/grade-batch.ts', 'server/cli/check.ts'])(
  '%s works without a database and starts without its code',
  async (command) => {
    const loaded = [...(await loadedBy(command))]
    expect(loaded).toContain('sandbox/index.ts')
    expect(loaded).toContain('zod')
    const heavy =
      /^(server\/(database|http|auth|jobs|config|app)\b|drizzle-orm|postgres|graphile-worker|hono|better-auth|web\/)/
    expect(loaded.filter((target) => heavy.test(target))).toEqual([])
  },
)
