import { Hono } from 'hono'
import { openAPIRouteHandler } from 'hono-openapi'
import { accommodationRoutes } from './accommodations/routes.ts'
import { apiKeyRoutes } from './api-keys/routes.ts'
import { assessmentEditorRoutes } from './assessments/editor/routes.ts'
import { assessmentRoutes } from './assessments/routes.ts'
import { attemptRoutes } from './attempts/routes.ts'
import { noteOrigin } from './audit/origin.ts'
import { auditRoutes } from './audit/routes.ts'
import { authRoutes } from './auth/routes.ts'
import { boardRoutes } from './board/routes.ts'
import { imageRoutes } from './challenges/image-routes.ts'
import { cohortRoutes } from './cohort/routes.ts'
import { viewRoutes } from './cohort/view-routes.ts'
import { commentRoutes } from './comments/routes.ts'
import type { AppContext } from './context.ts'
import { decisionRoutes } from './decisions/routes.ts'
import { eventRoutes } from './events/routes.ts'
import { feedbackRoutes } from './feedback/routes.ts'
import { handingOnRoutes } from './handing-on/routes.ts'
import { bodySize, jsonOnly } from './http/body.ts'
import type { ApiEnv } from './http/env.ts'
import { errorAnswer, unknownPath } from './http/error-answer.ts'
import { healthRoutes } from './http/health.ts'
import { noStore } from './http/no-store.ts'
import { openApiDocument } from './http/openapi.ts'
import { requestId } from './http/request-id.ts'
import { sameOrigin } from './http/same-origin.ts'
import { assetHeaders, pictureHeaders, securityHeaders } from './http/security-headers.ts'
import { greenhouseRoutes } from './integrations/greenhouse/routes.ts'
import { integrationLogRoutes } from './integrations/log-routes.ts'
import { integrationRoutes } from './integrations/routes.ts'
import { workableFault } from './integrations/workable/fault-answer.ts'
import { workableRoutes } from './integrations/workable/routes.ts'
import { invitationCareRoutes } from './invitations/care/routes.ts'
import { importRoutes } from './invitations/import/routes.ts'
import { invitationRoutes } from './invitations/routes.ts'
import { systemCheckRoutes } from './invitations/system-check-routes.ts'
import { asideRoutes } from './journal/aside/routes.ts'
import { judgementRoutes } from './judgement/routes.ts'
import { rubricRoutes } from './judgement/rubric-routes.ts'
import { libraryRoutes } from './library/routes.ts'
import { mailRoutes } from './mail/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { sessionRoutes } from './people/session-routes.ts'
import { practiceRoutes } from './practice/routes.ts'
import { privacyRoutes } from './privacy/routes.ts'
import { receiptRoutes } from './receipts/routes.ts'
import { regradingRoutes } from './regrading/routes.ts'
import { playbackRoutes } from './review/playback-routes.ts'
import { reviewRoutes } from './review/routes.ts'
import { similarityRoutes } from './similarity/routes.ts'
import { statusRoutes } from './status/routes.ts'
import { timekeepingRoutes } from './timekeeping/routes.ts'
import { webhookDeliveryRoutes } from './webhooks/delivery-routes.ts'
import { webhookRoutes } from './webhooks/routes.ts'

/** The API. Building it does nothing; `app.request()` is all a test needs. */
export function createApp(context: AppContext) {
  const app = new Hono<ApiEnv>()
  app.onError((error, c) => workableFault(c, errorAnswer(context.log, error, c)))
  app.use(requestId, assetHeaders, pictureHeaders, securityHeaders)
  app.use('/api/*', noStore, noteOrigin, bodySize, jsonOnly, sameOrigin(context.publicUrl))
  const routes = app
    .route('/', healthRoutes(context))
    .route('/', authRoutes(context))
    .route('/', assessmentRoutes(context))
    .route('/', assessmentEditorRoutes(context))
    .route('/', boardRoutes(context))
    .route('/', invitationRoutes(context))
    .route('/', importRoutes(context))
    .route('/', invitationCareRoutes(context))
    .route('/', attemptRoutes(context))
    .route('/', systemCheckRoutes(context))
    .route('/', practiceRoutes(context))
    .route('/', accommodationRoutes(context))
    .route('/', privacyRoutes(context))
    .route('/', asideRoutes(context))
    .route('/', receiptRoutes(context))
    .route('/', feedbackRoutes(context))
    .route('/', reviewRoutes(context))
    .route('/', similarityRoutes(context))
    .route('/', auditRoutes(context))
    .route('/', statusRoutes(context))
    .route('/', libraryRoutes(context))
    .route('/', decisionRoutes(context))
    .route('/', timekeepingRoutes(context))
    .route('/', playbackRoutes(context))
    .route('/', cohortRoutes(context))
    .route('/', viewRoutes(context))
    .route('/', rubricRoutes(context))
    .route('/', judgementRoutes(context))
    .route('/', regradingRoutes(context))
    .route('/', commentRoutes(context))
    .route('/', handingOnRoutes(context))
    .route('/', eventRoutes(context))
    .route('/', integrationRoutes(context))
    .route('/', integrationLogRoutes(context))
    .route('/', greenhouseRoutes(context))
    .route('/', workableRoutes(context))
    .route('/', mailRoutes(context))
    .route('/', peopleRoutes(context))
    .route('/', sessionRoutes(context))
    .route('/', apiKeyRoutes(context))
    .route('/', webhookRoutes(context))
    .route('/', webhookDeliveryRoutes(context))
    .route('/', imageRoutes(context))
  app.get('/api/openapi.json', openAPIRouteHandler(app, openApiDocument))
  app.all('/api/*', unknownPath)
  return routes
}

/** The whole route table as a type: what the browser's typed client is made of. */
export type AppType = ReturnType<typeof createApp>
