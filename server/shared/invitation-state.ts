import { z } from 'zod'

/** State of a personal link. */
export const invitationState = z.enum(['scheduled', 'ready', 'running', 'finished', 'expired', 'revoked'])
export type InvitationState = z.infer<typeof invitationState>
