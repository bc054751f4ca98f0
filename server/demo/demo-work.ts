import { givenFiles } from '../attempts/attempt-content.ts'
import type { CodeChallenge } from '../challenges/format/challenge.ts'
import type { Language } from '../shared/challenges.ts'
import type { DocumentRef, JournalEntry } from '../shared/journal.ts'
import type { DemoPart } from './candidates.ts'
import { type Stroke, typeInto } from './typing.ts'

const minuteMs = 60_000

export interface DemoWork {
  readonly language: Language
  readonly documents: readonly DocumentRef[]
  /** In the order of time. */
  readonly entries: readonly JournalEntry[]
}

/** The journal of somebody who works on a challenge within those minutes, spread over them evenly. */
export function demoWork(challenge: CodeChallenge, part: DemoPart, random: () => number): DemoWork {
  const [language] = challenge.languages
  const given = givenFiles(challenge, language)
  const changed = Object.entries(targetFiles(challenge, language, part)).filter(([path, text]) => given[path] !== text)
  const documents = changed.map(([path]) => ({ challenge: challenge.slug, language, path }))
  const strokes = changed.flatMap(([path, text], doc) =>
    strokesOf(given[path] ?? '', text, part, random).map((stroke) => ({ ...stroke, doc })),
  )
  const [from, to] = part.minutes
  const pauses = strokes.reduce((sum, { pauseMs }) => sum + pauseMs, 0)
  const scale = pauses > 0 ? ((to - from) * minuteMs) / pauses : 0
  let at = from * minuteMs
  const entries: JournalEntry[] = [{ at, event: 'focus' }]
  for (const { pauseMs, change, doc } of strokes) {
    at += pauseMs * scale
    entries.push({ at: Math.round(at), doc, edit: [change], ...(part.pastes && { via: 'paste' as const }) })
  }
  return { language, documents, entries }
}

function strokesOf(before: string, after: string, part: DemoPart, random: () => number): Stroke[] {
  if (part.pastes) return [{ pauseMs: 1_000, change: [0, before.length, after] }]
  const strokes = typeInto(before, after, random)
  return part.result === 'begun' ? strokes.slice(0, Math.ceil(strokes.length * 0.55)) : strokes
}

function targetFiles(challenge: CodeChallenge, language: Language, { result }: DemoPart) {
  const reference = challenge.reference[language] ?? {}
  return result === 'wrong' ? (challenge.wrong[language]?.[0]?.files ?? reference) : reference
}
