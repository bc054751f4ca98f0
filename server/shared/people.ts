import { z } from 'zod'
import { role } from './review.ts'

/** `invited`: has chosen no password yet. `ended`: cannot sign in; what they did stays theirs. */
export const personState = z.enum(['invited', 'active', 'ended'])
export type PersonState = z.infer<typeof personState>

export const person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  state: personState,
  /** Whether a password alone does not let them in. */
  hasSecondFactor: z.boolean(),
  createdAt: z.iso.datetime(),
  /** When a session of theirs was last used; null where none is open. */
  seenAt: z.iso.datetime().nullable(),
})
export type Person = z.infer<typeof person>

export const personList = z.object({ people: z.array(person) })

export const newPerson = z.strictObject({
  name: z.string().trim().min(1).max(200),
  email: z.email().max(254),
  role,
})
export type NewPerson = z.infer<typeof newPerson>

export const roleChange = z.strictObject({ role })

/** A link to choose a password. It is in this answer, and in the mail, and nowhere else. */
export const passwordLink = z.object({ person, link: z.string(), mailed: z.boolean() })
export type PasswordLink = z.infer<typeof passwordLink>

/** One sign-in that goes on, without the token that is its credential. */
export const sessionView = z.object({
  id: z.string(),
  isThis: z.boolean(),
  startedAt: z.iso.datetime(),
  usedAt: z.iso.datetime(),
  /** The browser's own words; null where it said nothing. */
  browser: z.string().nullable(),
})
export type SessionView = z.infer<typeof sessionView>

export const sessionList = z.object({ sessions: z.array(sessionView) })
