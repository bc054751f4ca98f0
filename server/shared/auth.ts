import { z } from 'zod'

/** Shortest password that is taken anywhere; longest too, since hashing costs time by length. */
export const passwordLength = { min: 10, max: 200 } as const

export const password = z
  .string()
  .min(passwordLength.min, `a password has at least ${passwordLength.min} characters`)
  .max(passwordLength.max, `a password has at most ${passwordLength.max} characters`)

export const setupState = z.object({
  /** Whether this installation still waits for its first admin. */
  needed: z.boolean(),
  /** Whether people may sign in with a password. */
  passwords: z.boolean(),
  /** What the company calls its own sign-in system; null where there is none. */
  singleSignOn: z.string().nullable(),
})
export type SetupState = z.infer<typeof setupState>

/** The first admin, and the company's name as candidates read it. Taken once, while there is no user. */
export const setupRequest = z.strictObject({
  company: z.string().trim().min(1).max(200),
  name: z.string().trim().min(1).max(200),
  email: z.email().max(254),
  password,
})
export type SetupRequest = z.infer<typeof setupRequest>
