import { z } from 'zod'

/**
 * Workable's assessments, where we are the provider. `GET /tests` is in Workable's public page; the rest is known at
 * second hand, see server/integrations/README.md.
 */

export const workableTests = z.object({ tests: z.array(z.object({ id: z.number().int(), name: z.string() })) })

const optionalText = z.string().max(500).nullish()

export const assessmentRequest = z.object({
  test_id: z.coerce.number().int().positive(),
  job_shortcode: optionalText,
  job_title: optionalText,
  callback_url: z.url().max(2_000),
  candidate: z.object({
    first_name: z.string().max(200).nullish(),
    last_name: z.string().max(200).nullish(),
    email: z.email().max(254),
    phone: optionalText,
  }),
})

export const assessmentAnswer = z.object({ assessment_id: z.string() })

/** Workable's own shape of an error, with 400, 401, 409, 413, 422 or 500. */
export const workableError = z.object({ status: z.number().int(), message: z.string() })

export const workableResult = z.object({
  status: z.enum(['completed', 'rejected', 'expired']),
  results_url: z.url().optional(),
  assessment: z
    .object({
      /** Neither is there where nothing was tested or rated: the decision is all there is to tell. */
      score: z.string().optional(),
      grade: z.enum(['failed', 'passed', 'excelled']).optional(),
      summary: z.string(),
      details: z.record(z.string(), z.string()),
      /** Hours, minutes and seconds. */
      duration: z.string(),
    })
    .optional(),
  attachments: z.array(z.object({ description: z.string(), url: z.url() })).optional(),
})
export type WorkableResult = z.infer<typeof workableResult>
