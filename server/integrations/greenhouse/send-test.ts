import type { z } from 'zod'
import { selectAssessment } from '../../assessments/read-assessment.ts'
import type { AppContext } from '../../context.ts'
import { AppError } from '../../http/errors.ts'
import { targetFault } from '../../outbound/target.ts'
import type { sendTestRequest } from '../../shared/greenhouse.ts'
import { isAllowedHost } from '../allowed-host.ts'
import { fullName, orderTest } from '../order-test.ts'
import type { AtsConnection, AtsOrder } from '../tables.ts'

/**
 * Invites the candidate by mail. The id at the end of `url` names the request: Greenhouse may repeat it.
 *
 * Throws not-found where there is no such test, invalid-input where `url` leads anywhere but to Greenhouse.
 */
export async function sendTest(args: {
  context: AppContext
  connection: AtsConnection
  request: z.output<typeof sendTestRequest>
}): Promise<AtsOrder> {
  const { context, connection, request } = args
  const { url: callbackUrl, candidate, partner_test_id: assessmentId } = request
  const fault = targetFault(callbackUrl, context.allowPrivateTargets)
  if (fault !== null) throw new AppError('invalid-input', fault)
  if (!isAllowedHost(callbackUrl, connection.hosts)) {
    throw new AppError('invalid-input', 'The url is on none of the hosts that results may be sent to.')
  }
  if (!/^[0-9a-f-]{36}$/i.test(assessmentId)) throw new AppError('not-found', 'There is no such test.')
  await selectAssessment(context.db, assessmentId)
  const { first_name, last_name, preferred_name, email } = candidate
  const name = fullName(preferred_name || first_name, last_name, email)
  const externalKey = new URL(callbackUrl).pathname.split('/').filter(Boolean).at(-1) ?? callbackUrl
  return orderTest({ context, connection, assessmentId, externalKey, callbackUrl, candidate: { name, email } })
}
