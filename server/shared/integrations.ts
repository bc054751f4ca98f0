import { z } from 'zod'

/** Applicant tracking systems, as the admin's page has them. What they and we say to each other is in greenhouse.ts and workable.ts. */

export const atsKind = z.enum(['greenhouse', 'workable'])
export type AtsKind = z.infer<typeof atsKind>

/** `app.example.com`, `*.example.com`, either with a port. */
const hostPattern = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/, 'is no host: write app.example.com or *.example.com')

export const defaultHosts: Readonly<Record<AtsKind, readonly string[]>> = {
  greenhouse: ['*.greenhouse.io'],
  workable: ['*.workable.com'],
}

const percent = z.number().int().min(0).max(100)

export const newConnection = z.strictObject({
  kind: atsKind,
  name: z.string().trim().min(1).max(100),
  hosts: z.array(hostPattern).min(1).max(20).optional(),
  /** Workable alone: the token with which we send results. */
  token: z.string().trim().min(1).max(500).optional(),
  passedFrom: percent.default(60),
  excelledFrom: percent.default(85),
})
export type NewConnection = z.input<typeof newConnection>

export const connectionChange = z.strictObject({
  name: z.string().trim().min(1).max(100).optional(),
  hosts: z.array(hostPattern).min(1).max(20).optional(),
  token: z.string().trim().min(1).max(500).optional(),
  passedFrom: percent.optional(),
  excelledFrom: percent.optional(),
})
export type ConnectionChange = z.input<typeof connectionChange>

export const connectionView = z.object({
  id: z.uuid(),
  kind: atsKind,
  name: z.string(),
  hosts: z.array(z.string()),
  /** Whether there is something to call the system with. */
  hasOutboundKey: z.boolean(),
  passedFrom: z.number().int(),
  excelledFrom: z.number().int(),
  /** What is entered at the other side, by its name there. */
  urls: z.array(z.object({ name: z.string(), url: z.string() })),
  createdAt: z.iso.datetime(),
  lastCallAt: z.iso.datetime().nullable(),
})
export type ConnectionView = z.infer<typeof connectionView>

export const connectionList = z.object({ connections: z.array(connectionView) })
export type ConnectionList = z.infer<typeof connectionList>

/** The key is shown in this answer and nowhere else. */
export const connectionWithKey = connectionView.extend({ key: z.string() })
export type ConnectionWithKey = z.infer<typeof connectionWithKey>

export const pageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})

export const orderView = z.object({
  id: z.uuid(),
  candidate: z.object({ name: z.string(), email: z.string() }),
  assessment: z.string(),
  attemptId: z.uuid().nullable(),
  state: z.enum(['open', 'telling', 'told', 'failed']),
  outcome: z.enum(['completed', 'rejected', 'expired']).nullable(),
  tries: z.number().int(),
  nextTryAt: z.iso.datetime().nullable(),
  toldAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
})
export type OrderView = z.infer<typeof orderView>

export const orderPage = z.object({ orders: z.array(orderView), cursor: z.string().nullable() })
export type OrderPage = z.infer<typeof orderPage>

export const exchangeView = z.object({
  id: z.uuid(),
  direction: z.enum(['in', 'out']),
  call: z.string(),
  at: z.iso.datetime(),
  durationMs: z.number().int(),
  status: z.number().int().nullable(),
  request: z.string(),
  answer: z.string(),
  error: z.string().nullable(),
})
export type ExchangeView = z.infer<typeof exchangeView>

export const exchangePage = z.object({ exchanges: z.array(exchangeView), cursor: z.string().nullable() })
export type ExchangePage = z.infer<typeof exchangePage>
