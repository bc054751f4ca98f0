/**
 * What the audit log holds, by action, and the details of each. A part of the domain adds its own beside the code that
 * does it:
 *
 *     declare module '../audit/audit-event.ts' {
 *       interface AuditDetails {
 *         'challenge.published': { hash: string; before: string | null }
 *       }
 *     }
 */
// biome-ignore lint/suspicious/noEmptyInterface: the domain folders fill it, and this folder knows none of them
export interface AuditDetails {}

export type AuditAction = keyof AuditDetails & string

/** Somebody of the company, or null for what the server does by itself. */
export type Actor = { readonly id: string; readonly name: string } | null
