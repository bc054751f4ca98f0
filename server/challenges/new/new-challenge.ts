import type { Files, Language } from '../../../sandbox/index.ts'
import { breakFixFiles } from './break-fix-files.ts'
import { codingFiles } from './coding-files.ts'
import { writtenFiles } from './written-files.ts'

/** The one kind that has neither languages nor tests. */
export interface NewWrittenChallenge {
  readonly slug: string
  readonly title: string
  readonly kind: 'written'
}

export interface NewChallenge {
  /** The folder's name: small letters, digits and hyphens. */
  readonly slug: string
  readonly title: string
  readonly kind: 'coding' | 'break-fix'
  readonly languages: readonly [Language, ...Language[]]
  /** The form of its tests: data in YAML, or Vitest suites. */
  readonly tests: 'cases' | 'scripts'
}

/** A case of either form: the arguments of a call and what comes of it, as JavaScript and YAML both write it. */
export interface NewCase {
  readonly name: string
  readonly args: string
  readonly expect?: string
  readonly throws?: string
}

/**
 * The files of a small challenge that passes every check: something to change bit by bit, with the check looking on,
 * rather than a form to fill in.
 */
export function newChallengeFiles(challenge: NewChallenge | NewWrittenChallenge): Files {
  if (challenge.kind === 'written') return writtenFiles(challenge)
  const parts = challenge.kind === 'coding' ? codingFiles(challenge) : breakFixFiles(challenge)
  return {
    'challenge.yaml': [
      `title: ${JSON.stringify(challenge.title)}`,
      `kind: ${challenge.kind}`,
      'difficulty: easy # easy, medium, hard',
      'minutes: 20',
      'tags: [lists]',
      `languages: [${challenge.languages.join(', ')}]`,
      'limits: { cpuMs: 500, memoryMb: 64, outputKb: 64 }',
      'minimumMutationScore: 90',
      '',
    ].join('\n'),
    ...parts,
  }
}

/** A test file of either form, by its path. */
export function testFile(
  { tests }: NewChallenge,
  { path, module, call, cases }: { path: string; module: string; call: string; cases: readonly NewCase[] },
): Files {
  if (tests === 'cases') {
    const lines = cases.map(({ name, args, expect, throws }) => {
      const outcome = throws === undefined ? `expect: ${expect}` : `throws: ${throws}`
      return `  - { name: ${name}, args: [${args}], ${outcome} }\n`
    })
    return { [`${path}.yaml`]: `module: ${module}\ncall: ${call}\ncases:\n${lines.join('')}` }
  }
  const bodies = cases.map(({ name, args, expect, throws }) => {
    const called = `${call}(${args})`
    const check =
      throws === undefined ? `expect(${called}).toEqual(${expect})` : `expect(() => ${called}).toThrow('${throws}')`
    return `test('${name}', () => {\n  ${check}\n})\n`
  })
  const head = `import { expect, test } from 'vitest'\nimport { ${call} } from './${module}'\n\n`
  return { [`${path}.test.js`]: head + bodies.join('\n') }
}

export function extensionOf(language: Language): string {
  return language === 'typescript' ? 'ts' : 'js'
}

/** A type annotation, which JavaScript does without. */
export function annotationFor(language: Language): (annotation: string) => string {
  return (annotation) => (language === 'typescript' ? annotation : '')
}

/** `rate-limiter` is exported as `rateLimiter`. */
export function exportName(slug: string): string {
  const name = slug.replace(/-+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  return /^[a-z]/.test(name) ? name : `solve${name}`
}
