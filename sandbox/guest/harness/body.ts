import type { SuiteFile, Test, TestContext } from './tree.ts'

type Body = (...args: unknown[]) => unknown

/** What Vitest hands to a test's body. */
export type ContextFactory = (context: TestContext) => Record<string, unknown>

let createContext: ContextFactory = () => ({})

/** The context is made of parts that are put together after this module is loaded. */
export function setContextFactory(factory: ContextFactory): void {
  createContext = factory
}

/**
 * Calls a body as its framework would. Where it takes one argument more than it is given, Jest passes a `done`
 * call-back and waits for it, Vitest a context; a body that destructures that argument means the context.
 */
export function bodyOf(
  body: (...args: never[]) => unknown,
  given: readonly unknown[],
  framework: SuiteFile['framework'],
): Test['body'] {
  const call = body as Body
  const wantsMore = body.length > given.length
  if (framework === 'vitest' || !wantsMore || destructures(body)) {
    return (context) => call(...given, createContext(context))
  }
  return (context) =>
    new Promise((resolve, reject) => {
      const done = (error?: unknown) => (error === undefined || error === null ? resolve(undefined) : reject(error))
      const result = call(...given, Object.assign(done, { fail: reject }, createContext(context)))
      if (result instanceof Promise) result.catch(reject)
    })
}

function destructures(body: unknown): boolean {
  return /^(?:async\s*)?(?:function\s*[\w$]*\s*)?\(\s*\{/.test(String(body))
}
