import type { Challenge, CodeChallenge, WrittenChallenge } from './challenge.ts'
import { type ChallengeFile, challengeFile, challengeFileKeys } from './challenge-file.ts'
import { checkLayout } from './check-layout.ts'
import { hashChallenge } from './hash-challenge.ts'
import { defaultMutationScore } from './limits.ts'
import { parseLanguages } from './parse-languages.ts'
import { parseQuestions } from './parse-questions.ts'
import { parseTests } from './parse-tests.ts'
import { ChallengeFormatError, errorAt, hasErrors, inReadingOrder, type Problem, type Report } from './problem.ts'
import { readStatement } from './read-statement.ts'
import { readWithSchema } from './read-with-schema.ts'
import { reportReferences } from './report-references.ts'
import type { ChallengeSource } from './source.ts'
import type { YamlFile } from './yaml-file.ts'

export interface Inspection {
  /** Null where there is an error among the problems. */
  readonly challenge: Challenge | null
  readonly problems: readonly Problem[]
}

/** A challenge from the content of its folder. Throws a ChallengeFormatError that carries every fault. */
export function parseChallenge(source: ChallengeSource): Challenge {
  const { challenge, problems } = inspectChallenge(source)
  if (challenge === null) throw new ChallengeFormatError(source.slug, problems)
  return challenge
}

/** As parseChallenge, for those who want the faults rather than an exception. */
export function inspectChallenge(source: ChallengeSource): Inspection {
  const problems: Problem[] = []
  const report: Report = (problem) => problems.push(problem)
  checkLayout(source, report)
  const parts = parseParts(source, report)
  const sorted = problems.sort(inReadingOrder)
  if (parts === null || hasErrors(sorted)) return { challenge: null, problems: sorted }
  const challenge: Challenge = {
    ...parts,
    slug: source.slug,
    hash: hashChallenge(source),
    source,
    warnings: sorted,
  }
  return { challenge, problems: sorted }
}

type Derived = 'slug' | 'hash' | 'source' | 'warnings'
type Parts = Omit<CodeChallenge, Derived> | Omit<WrittenChallenge, Derived>

function parseParts(source: ChallengeSource, report: Report): Parts | null {
  const file =
    source.files['challenge.yaml'] === undefined && source.files['challenge.yml'] ? 'challenge.yml' : 'challenge.yaml'
  const content = source.files[file]
  if (content === undefined) {
    report(errorAt(file, null, 'is missing; a challenge starts with its title, kind and languages there'))
    return null
  }
  if (!('text' in content)) {
    report(errorAt(file, null, 'is not UTF-8 text'))
    return null
  }
  const checked = readWithSchema(file, content.text, challengeFile, challengeFileKeys, report)
  const statement = readStatement(source, checked?.value.kind !== 'written', report)
  if (checked === null) return null
  const { value, yaml } = checked
  const common = {
    title: value.title,
    difficulty: value.difficulty ?? null,
    minutes: value.minutes ?? null,
    tags: value.tags ?? [],
    statement,
  }
  return value.kind === 'written'
    ? { ...common, kind: value.kind, questions: parseQuestions(source, file, { yaml, value }, report) }
    : { ...common, ...parseCode(source, file, { yaml, value }, report) }
}

type CodeFile = Exclude<ChallengeFile, { kind: 'written' }>

function parseCode(
  source: ChallengeSource,
  file: string,
  checked: { yaml: YamlFile; value: CodeFile },
  report: Report,
) {
  const { value } = checked
  const [first, ...others] = value.languages
  if (first === undefined) throw new Error('The schema lets no challenge pass without a language.')
  const code = {
    kind: value.kind,
    languages: [first, ...others] as const,
    ...parseLanguages(source, value.languages, report),
    tests: parseTests(source, report),
    locked: value.locked ?? [],
    limits: value.limits,
    minimumMutationScore: value.minimumMutationScore ?? defaultMutationScore,
    // Without a prototype: a group may be called `constructor`.
    weights: Object.assign(Object.create(null), value.weights) as Readonly<Record<string, number>>,
  }
  reportReferences(file, checked.yaml, code, report)
  return code
}
