import { z } from 'zod'
import { candidateRun } from './attempts.ts'
import { files, workLanguage } from './challenges.ts'

/** A run of the visible tests, as it is remembered. */
export const workRun = candidateRun
  .pick({
    id: true,
    challenge: true,
    language: true,
    status: true,
    passed: true,
    failed: true,
  })
  .extend({
    /** Milliseconds since the attempt started. */
    at: z.number().int(),
  })
export type WorkRun = z.infer<typeof workRun>

export const workRuns = z.object({ runs: z.array(workRun) })
export type WorkRuns = z.infer<typeof workRuns>

/** The candidate's files as one run or submission had them. */
export const workVersion = z.object({ challenge: z.string(), language: workLanguage, files })
export type WorkVersion = z.infer<typeof workVersion>
