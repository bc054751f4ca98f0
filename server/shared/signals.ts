import { z } from 'zod'
import { workLanguage } from './challenges.ts'

/** What was seen of an attempt beyond its code. Evidence to read, never a verdict: nothing follows from it by itself. */

export const absence = z.object({
  kind: z.enum(['away', 'offline']),
  from: z.number().int(),
  to: z.number().int(),
})

export const signalKind = z.enum(['large-paste', 'sudden-text', 'absence-burst', 'typing-rhythm', 'two-places'])
export type SignalKind = z.infer<typeof signalKind>

export const signal = z.object({
  kind: signalKind,
  /** Milliseconds since the start. */
  at: z.number().int(),
  /** Where it was; null where it is about the attempt as a whole. */
  place: z.object({ challenge: z.string(), language: workLanguage, path: z.string() }).nullable(),
  /** What was seen, in a sentence. */
  seen: z.string(),
  /** How often people who work by themselves show the same, in a sentence. */
  innocent: z.string(),
  /** The text that it is about, its first 10,000 characters; null where there is none. */
  text: z.string().nullable(),
})
export type Signal = z.infer<typeof signal>

/** How common each kind is in a cohort: attempts in which it was seen (absent: in none), of all that are over. */
export const signalRates = z.object({
  of: z.number().int(),
  attempts: z.partialRecord(signalKind, z.number().int()),
})
export type SignalRates = z.infer<typeof signalRates>

/** A stretch of work that reached the server well after it was made. */
export const lateArrival = z.object({
  madeFrom: z.number().int(),
  madeTo: z.number().int(),
  arrivedAt: z.number().int(),
})
export type LateArrival = z.infer<typeof lateArrival>

export const pasteMark = z.object({ at: z.number().int(), challenge: z.string(), length: z.number().int() })
export type PasteMark = z.infer<typeof pasteMark>

/** What happened around the writing, for one line of time. */
export const happenings = z.object({
  absences: z.array(absence),
  pastes: z.array(pasteMark),
  lateArrivals: z.array(lateArrival),
})
export type Happenings = z.infer<typeof happenings>
