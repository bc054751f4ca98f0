import type { Language, Sandbox } from '../../../../sandbox/index.ts'
import type { CodeChallenge } from '../../format/challenge.ts'
import { errorAt, type Report, warningAt } from '../../format/problem.ts'
import { toRunnable } from '../../to-runnable.ts'
import { exportsOf } from '../reading/module-exports.ts'
import { nodesOf, statementTree } from '../reading/statement-tree.ts'
import { exampleBody } from './example-body.ts'

const file = 'statement.md'
const code = /\.[cm]?[jt]sx?$/

/**
 * Runs the blocks of the statement that are marked ```js example against the reference: an expression that a comment
 * follows must give what the comment says.
 */
export async function examplesHold(
  sandbox: Sandbox,
  challenge: CodeChallenge,
  languages: readonly Language[],
  report: Report,
): Promise<void> {
  const blocks = nodesOf(statementTree(challenge.statement), 'code').filter(({ node }) => isExample(node.meta))
  const examples = blocks.flatMap(({ node, line }) => {
    const body = exampleBody(node.value, line)
    if ('fault' in body) report(warningAt(file, body.line, body.fault))
    return 'fault' in body ? [] : [body.script]
  })
  if (examples.length === 0) return
  await Promise.all(languages.map((language) => runExamples(sandbox, challenge, language, examples, report)))
}

function isExample(meta: string | null | undefined): boolean {
  return /(^|\s)example(\s|$)/.test(meta ?? '')
}

async function runExamples(
  sandbox: Sandbox,
  challenge: CodeChallenge,
  language: Language,
  examples: readonly string[],
  report: Report,
): Promise<void> {
  const runnable = toRunnable(challenge, language)
  const imports = importsOf(challenge, language, examples.join('\n'))
  const tests = examples.map((example, index) => `test('${index}', async () => {\n  if (!on) return\n${example}\n})`)
  const text = [`import { on } from './${switchPath}'`, ...imports, ...tests].join('\n')
  const submission = { ...runnable.reference, [switchPath]: 'export const on = true' }
  const verdict = await sandbox.run({
    challenge: {
      ...runnable,
      hash: `examples of ${runnable.hash}`,
      files: {},
      reference: { ...runnable.reference, [switchPath]: 'export const on = false' },
      locked: [],
      tests: [{ path: 'statement.test.ts', visibility: 'hidden', form: 'script', text }],
    },
    language,
    submission,
    tests: 'hidden',
    priority: 'background',
  })
  if (verdict.status !== 'graded') report(errorAt(file, null, `its examples do not run: ${verdict.message ?? ''}`))
  for (const { status, message } of verdict.tests) {
    if (status === 'passed') continue
    const line = Number(/line (\d+)/.exec(message ?? '')?.[1] ?? Number.NaN)
    const said = (message ?? status).replace(/^.*?line \d+: /s, '')
    report(errorAt(file, line || null, `the example does not hold in ${language}: ${said}`))
  }
}

/** Tells the program whether to run: the sandbox wants a reference that passes. */
const switchPath = 'run-the-examples.js'

/** A statement speaks of what the files export without importing it. */
function importsOf({ reference }: CodeChallenge, language: Language, examples: string): string[] {
  const files = Object.entries(reference[language] ?? {}).filter(([path]) => code.test(path))
  return files.flatMap(([path, text]) => {
    const names = [...(exportsOf(path, text) ?? [])].filter((name) => new RegExp(`\\b${name}\\b`).test(examples))
    return names.length === 0 || names.includes('default') ? [] : [`import { ${names.join(', ')} } from './${path}'`]
  })
}
