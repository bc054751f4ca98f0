import { z } from 'zod'
import { didYouMean } from '../../text/closest.ts'
import { languages } from './challenge.ts'
import { list, mapping, oneOf, shown, text, wholeNumber } from './fields.ts'
import { challengeLimits, runLimits } from './limits.ts'

/** The schema of challenge.yaml, its three kinds told apart by `kind`. */

const kinds = ['coding', 'break-fix', 'written'] as const

const common = {
  title: text(),
  difficulty: oneOf(['easy', 'medium', 'hard']).nullish(),
  minutes: wholeNumber(1, 1_440).nullish(),
  tags: list(text(), 'must be a list of words, for example [time, caching]').nullish(),
}

const weight = z
  .number({ error: 'must be a number: how much each test of that group weighs' })
  .min(0, 'must not be negative; the default is 1')
  .max(1_000, 'must be at most 1,000')

function limit(name: keyof typeof runLimits) {
  const { min, max, fallback } = runLimits[name]
  return wholeNumber(min, max).default(fallback)
}

const defaultLimits = {
  cpuMs: runLimits.cpuMs.fallback,
  memoryMb: runLimits.memoryMb.fallback,
  outputKb: runLimits.outputKb.fallback,
}

const limits = mapping({ cpuMs: limit('cpuMs'), memoryMb: limit('memoryMb'), outputKb: limit('outputKb') })

const code = {
  ...common,
  languages: list(oneOf(languages), `must be a list of ${languages.join(', ')}`)
    .min(1, `must name at least one of ${languages.join(', ')}`)
    .refine((named) => new Set(named).size === named.length, 'names a language twice'),
  locked: list(text(), 'must be a list of paths, for example [types.ts]').nullish(),
  limits: limits.nullish().transform((value) => value ?? defaultLimits),
  weights: z
    .record(z.string(), weight, { error: 'must be a mapping of group to weight, for example { edge cases: 3 }' })
    .nullish(),
  minimumMutationScore: z
    .number({ error: 'must be a number from 0 to 100' })
    .min(0, 'must be a number from 0 to 100')
    .max(100, 'must be a number from 0 to 100')
    .nullish(),
}

const words = mapping({ min: wholeNumber(0, 100_000).nullish(), max: wholeNumber(1, 100_000).nullish() }).refine(
  ({ min, max }) => (min ?? 0) <= (max ?? Number.POSITIVE_INFINITY),
  '`min` is larger than `max`',
)

const criterion = mapping({
  criterion: text(),
  weight: weight.default(1),
  levels: list(text(), 'must be a list of words, from worst to best').min(2, 'needs at least two levels'),
})

/** An id names the file of the answer, so it is a name that any system takes. */
const questionId = text()
  .refine(
    (id) => /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]*[\p{L}\p{N}_-])?$/u.test(id),
    'must be a name of letters, digits, hyphens and underscores, for example first-reply',
  )
  .refine(
    ({ length }) => length <= challengeLimits.questionIdLength,
    `must have at most ${challengeLimits.questionIdLength} characters`,
  )

const question = mapping({
  id: questionId,
  prompt: text('must be text, or the path of a Markdown file'),
  words: words.nullish(),
  rubric: list(criterion, 'must be a list of criteria').nullish(),
})

const written = {
  ...common,
  questions: list(question, 'must be a list of questions')
    .min(1, 'needs at least one question')
    .max(challengeLimits.questions, `must have at most ${challengeLimits.questions} questions`),
}

export const challengeFile = z.discriminatedUnion(
  'kind',
  [
    mapping({ kind: z.literal('coding'), ...code }),
    mapping({ kind: z.literal('break-fix'), ...code }),
    mapping({ kind: z.literal('written'), ...written }),
  ],
  {
    error: (issue) => {
      if (typeof issue.input !== 'object' || issue.input === null || Array.isArray(issue.input)) {
        return 'must be a mapping with title, kind and languages'
      }
      const kind = (issue.input as { kind?: unknown }).kind
      return kind === undefined
        ? 'is missing'
        : `must be one of ${kinds.join(', ')}, not ${shown(kind)}${didYouMean(String(kind), kinds)}`
    },
  },
)
export type ChallengeFile = z.infer<typeof challengeFile>

/** The keys that may stand at a place of challenge.yaml, for a message about one that may not. */
export function challengeFileKeys(path: readonly PropertyKey[], value: unknown): readonly string[] {
  const { kind } = value as { kind?: unknown }
  if (path.length === 0) return ['kind', ...Object.keys(kind === 'written' ? written : code)]
  if (path[0] === 'limits') return Object.keys(limits.shape)
  if (path[0] !== 'questions') return []
  if (path[2] === 'words') return ['min', 'max']
  return path[2] === 'rubric' ? Object.keys(criterion.shape) : Object.keys(question.shape)
}
