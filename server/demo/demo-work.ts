import { givenFiles } from '../attempts/given-files.ts'
import type { CodeChallenge } from '../challenges/format/challenge.ts'
import type { Files, Language } from '../shared/challenges.ts'
import type { DocumentRef, JournalEntry } from '../shared/journal.ts'
import type { DemoPart } from './candidates.ts'
import { type Stroke, typeInto } from './typing.ts'

const minuteMs = 60_000

export interface DemoWork {
  readonly language: Language
  readonly documents: readonly DocumentRef[]
  /** In the order of time; each stretch ends where the candidate runs the tests. */
  readonly stretches: readonly (readonly JournalEntry[])[]
}

/** The journal of somebody who works on a challenge within those minutes, spread over them evenly. */
export function demoWork(challenge: CodeChallenge, part: DemoPart, random: () => number): DemoWork {
  const [language] = challenge.languages
  const given = givenFiles(challenge, language)
  const stages = stagesOf(challenge, language, part)
  const paths = [...new Set(stages.flatMap((files) => Object.keys(files)))].filter((path) =>
    stages.some((files) => files[path] !== given[path]),
  )
  const states = [given, ...stages]
  const strokes = stages.map((files, stage) =>
    paths.flatMap((path, doc) =>
      strokesOf(states[stage]?.[path] ?? '', files[path] ?? '', part, random).map((stroke) => ({ ...stroke, doc })),
    ),
  )
  return {
    language,
    documents: paths.map((path) => ({ challenge: challenge.slug, language, path })),
    stretches: timed(cutShort(strokes, part), part),
  }
}

/**
 * What the files look like each time the tests are run: as they were given, to see what fails, then the author's wrong
 * solutions, then the result.
 */
function stagesOf(challenge: CodeChallenge, language: Language, { result, runs }: DemoPart): Files[] {
  const reference = challenge.reference[language] ?? {}
  const wrong = (challenge.wrong[language] ?? []).map(({ files }) => files)
  const last = result === 'wrong' ? (wrong[0] ?? reference) : reference
  const between = (result === 'wrong' ? wrong.slice(1) : wrong).slice(0, Math.max(runs - 2, 0))
  return runs > 1 ? [givenFiles(challenge, language), ...between, last] : [last]
}

function strokesOf(before: string, after: string, { pastes }: DemoPart, random: () => number): Stroke[] {
  if (before === after) return []
  return pastes ? [{ pauseMs: 1_000, change: [0, before.length, after] }] : typeInto(before, after, random)
}

/** Whoever only begins stops in the middle of the first stage that changes anything. */
function cutShort<T>(stages: readonly T[][], { result }: DemoPart): readonly T[][] {
  if (result !== 'begun') return stages
  return stages.slice(0, 2).map((strokes) => strokes.slice(0, Math.ceil(strokes.length * 0.6)))
}

function timed(stages: readonly (Stroke & { doc: number })[][], part: DemoPart): JournalEntry[][] {
  const [from, to] = part.minutes
  const pauses = stages.flat().reduce((sum, { pauseMs }) => sum + pauseMs, 0)
  const scale = pauses > 0 ? ((to - from) * minuteMs) / pauses : 0
  let at = from * minuteMs
  return stages.map((strokes, stage) => [
    ...(stage === 0 ? [{ at, event: 'focus' as const }] : []),
    ...strokes.map(({ pauseMs, change, doc }): JournalEntry => {
      at += pauseMs * scale
      return { at: Math.round(at), doc, edit: [change], ...(part.pastes && { via: 'paste' as const }) }
    }),
  ])
}
