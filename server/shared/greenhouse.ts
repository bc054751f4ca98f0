import { z } from 'zod'

/**
 * Greenhouse's Assessment API, where we are the testing partner: https://developers.greenhouse.io/assessment.html
 * Properties that it may add later are ignored, absent ones are null.
 */

const optionalText = z.string().max(2_000).nullish()
const identifier = z.union([z.string().min(1).max(200), z.number().int()]).transform(String)

export const testList = z.array(z.object({ partner_test_id: z.string(), partner_test_name: z.string() }))

export const sendTestRequest = z.object({
  partner_test_id: identifier,
  candidate: z.object({
    first_name: z.string().max(200).nullish(),
    last_name: z.string().max(200).nullish(),
    preferred_name: z.string().max(200).nullish(),
    resume_url: optionalText,
    phone_number: optionalText,
    email: z.email().max(254),
    greenhouse_profile_url: optionalText,
  }),
  sent_by: optionalText,
  url: z.url().max(2_000),
})

export const sendTestAnswer = z.object({ partner_interview_id: z.string() })

export const testStatusQuery = z.object({ partner_interview_id: z.string().min(1).max(200) })

/** `complete` is the only status that Greenhouse knows; it takes anything else as not complete yet. */
export const testStatus = z.object({
  partner_status: z.enum(['complete', 'incomplete']),
  partner_profile_url: z.url().nullable(),
  partner_score: z.number().nullable(),
  metadata: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullable(),
})

export const requestErrors = z.object({
  api_call: z.string().max(200),
  errors: z.array(z.string().max(5_000)).max(100),
  partner_test_id: identifier.nullish(),
  partner_test_name: optionalText,
  partner_interview_id: identifier.nullish(),
  candidate_email: optionalText,
})

export const received = z.object({ received: z.literal(true) })
