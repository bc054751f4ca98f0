import type { SuiteFile } from './tree.ts'

/** What stands behind the title of a `test` or `describe`. */
export interface TestOptions {
  readonly timeoutMs: number | undefined
  readonly retries: number
  readonly skip: boolean
  readonly only: boolean
  readonly todo: boolean
  readonly fails: boolean
}

/** Body and options in any order the frameworks allow: `(title, body, timeout)`, `(title, options, body)`. */
export function parseArguments(args: readonly unknown[], _file: SuiteFile): { body: unknown; options: TestOptions } {
  const body = args.find((arg) => typeof arg === 'function')
  const timeout = args.find((arg) => typeof arg === 'number')
  const given = args.find((arg) => typeof arg === 'object' && arg !== null)
  const values: Readonly<Record<string, unknown>> = given === undefined ? {} : { ...(given as object) }
  const timeoutMs = timeout ?? values.timeout
  return {
    body,
    options: {
      timeoutMs: typeof timeoutMs === 'number' ? timeoutMs : undefined,
      retries: typeof values.retry === 'number' ? values.retry : 0,
      skip: Boolean(values.skip),
      only: Boolean(values.only),
      todo: Boolean(values.todo),
      fails: Boolean(values.fails),
    },
  }
}
