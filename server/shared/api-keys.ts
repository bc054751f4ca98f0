import { z } from 'zod'

/** What a key may be allowed, and what each allows in words. A route names the one that it takes in its description. */
export const scopeNames = {
  'assessments:read': 'Read assessments and their boards',
  'assessments:write': 'Make, change and publish assessments',
  'invitations:read': 'Read who is invited and what happened to each',
  'invitations:write': 'Invite, remind, revoke, reopen and give time',
  'results:read': 'Read attempts, scores, decisions and reports',
  'decisions:write': 'Record decisions',
  'audit:read': 'Read the audit log',
} as const

export type Scope = keyof typeof scopeNames

export const scopes = Object.keys(scopeNames) as [Scope, ...Scope[]]

export const keyDays = { min: 1, max: 365 } as const

export const newApiKey = z.strictObject({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
  /** For how long it works. */
  days: z.number().int().min(keyDays.min).max(keyDays.max),
})
export type NewApiKey = z.infer<typeof newApiKey>

export const apiKeyView = z.object({
  id: z.uuid(),
  name: z.string(),
  /** How the key ends, to tell it from others. */
  ending: z.string(),
  scopes: z.array(z.enum(scopes)),
  /** `dormant`: its maker's account has ended. */
  state: z.enum(['active', 'expired', 'revoked', 'dormant']),
  madeBy: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** To the minute; null where it was never used. */
  usedAt: z.iso.datetime().nullable(),
})
export type ApiKeyView = z.infer<typeof apiKeyView>

export const apiKeyList = z.object({ keys: z.array(apiKeyView) })

/** The key itself is in this answer and nowhere else. */
export const createdApiKey = z.object({ key: z.string(), view: apiKeyView })
export type CreatedApiKey = z.infer<typeof createdApiKey>
