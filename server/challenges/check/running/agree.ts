import type { Case, Files, Language, Sandbox } from '../../../../sandbox/index.ts'
import type { CodeChallenge } from '../../format/challenge.ts'
import { moduleFile } from '../../format/paths.ts'
import { errorAt, type Report } from '../../format/problem.ts'
import { literal } from './literal.ts'
import { inputsLike } from './similar-inputs.ts'

/** Inputs that are made up for each call. */
const inputs = 100
/** CPU time of one comparison, in milliseconds. */
const patienceMs = 2_000
/** Tells the program whether to compare: the sandbox wants a reference that passes, and learns the tests' names by it. */
const switchPath = 'compare.js'

/**
 * References that are different programs must say the same, also to inputs that the author did not think of. They are put side
 * by side into one program, which compares what they give to inputs that look like those of the cases.
 */
export async function referencesAgree(
  sandbox: Sandbox,
  challenge: CodeChallenge,
  languages: readonly Language[],
  report: Report,
): Promise<void> {
  const [first, ...others] = languages
  const calls = casesByCall(challenge)
  if (first === undefined || others.length === 0 || calls.length === 0) return
  const files: Record<string, string> = { [switchPath]: 'export const on = true' }
  for (const language of languages) {
    for (const [path, text] of Object.entries(challenge.reference[language] ?? {})) files[`${language}/${path}`] = text
  }
  const seed = Number.parseInt(challenge.hash.slice(0, 7), 16)
  await Promise.all(
    others.map(async (other) => {
      const text = `import { on } from './${switchPath}'\n${calls.map((call) => comparison(call, files, first, other, seed)).join('\n')}`
      const verdict = await sandbox.run({
        challenge: {
          slug: challenge.slug,
          hash: `${challenge.hash} ${first} ${other}`,
          files: {},
          reference: { ...files, [switchPath]: 'export const on = false' },
          tests: [{ path: 'agree.test.js', visibility: 'hidden', form: 'script', text }],
          locked: [],
          limits: { ...challenge.limits, cpuMs: Math.max(challenge.limits.cpuMs, patienceMs) },
          weights: {},
        },
        language: 'typescript',
        submission: files,
        tests: 'hidden',
        priority: 'background',
      })
      // An input may be one that no challenge asks about and no solution ends on: that says nothing.
      for (const { status, message } of verdict.tests) {
        if (status === 'failed') report(errorAt(`solution/${other}/`, null, differenceIn(message ?? '')))
      }
    }),
  )
}

function differenceIn(message: string): string {
  return (
    /the references differ: [^\n]+/.exec(message)?.[0] ?? `could not be compared with the other reference: ${message}`
  )
}

interface Call {
  readonly module: string
  readonly call: string
  readonly cases: readonly Case[]
}

function casesByCall({ tests }: CodeChallenge): Call[] {
  const calls = new Map<string, { module: string; call: string; cases: Case[] }>()
  for (const test of tests) {
    if (test.form !== 'cases') continue
    const { module, call, cases } = test.suite
    const key = JSON.stringify([module, call])
    const known = calls.get(key)
    if (known) known.cases.push(...cases)
    else calls.set(key, { module, call, cases: [...cases] })
  }
  return [...calls.values()]
}

function comparison(
  { module, call, cases }: Call,
  files: Files,
  first: Language,
  other: Language,
  seed: number,
): string {
  const specifier = (language: Language) => {
    const path = moduleFile(`${language}/${module}`, Object.keys(files)) ?? `${language}/${module}`
    return JSON.stringify(`./${path}`)
  }
  const made = inputsLike(cases, inputs, seed).map((args) => `() => ${literal(args)},`)
  return `
test(${JSON.stringify(`${module} ${call}`)}, async () => {
  if (!on) return
  const first = (await import(${specifier(first)})).${call}
  const other = (await import(${specifier(other)})).${call}
  const outcome = async (called, args) => {
    try { return { value: await called(...args) } } catch { return { threw: true } }
  }
  for (const input of [${made.join('\n')}]) {
    const [one, two] = [await outcome(first, input()), await outcome(other, input())]
    try { expect(two).toEqual(one) } catch {
      const say = ({ threw, value }) => (threw ? 'an error' : JSON.stringify(value))
      const args = input().map((arg) => JSON.stringify(arg)).join(', ')
      throw new Error('the references differ: ${call}(' + args + ') gives ' + say(one) + ' in ${first} and ' + say(two) + ' in ${other}')
    }
  }
})`
}
