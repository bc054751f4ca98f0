import { z } from 'zod'

/**
 * How much of what happens after the end the candidate's link tells: that the work was received, also that it is
 * under review and decided, or also what was decided. Never why.
 */
export const afterwards = z.enum(['received', 'progress', 'decision'])
export type Afterwards = z.infer<typeof afterwards>

/**
 * When a score is final and goes to an applicant tracking system: once graded, and reviewed where people are to read the
 * work, or only once it is decided to advance or to decline.
 */
export const reports = z.enum(['graded', 'decided'])
