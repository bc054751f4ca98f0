import { createRouter } from '@tanstack/react-router'
import {
  assessmentEditorRoute,
  assessmentPreviewRoute,
  assessmentsRoute,
  boardRoute,
  candidatesRoute,
  regradingRoute,
} from './assessment-routes.tsx'
import { auditRoute } from './audit-routes.tsx'
import {
  connectionRoute,
  connectionsRoute,
  keysRoute,
  mailRoute,
  webhookRoute,
  webhooksRoute,
} from './integration-routes.tsx'
import { answersRoute, compareRoute, interviewRoute, reportRoute, rubricRoute } from './judgement-routes.tsx'
import { libraryChallengeRoute, libraryRoute } from './library-routes.tsx'
import { accountRoute, passwordRoute, peopleRoute } from './people-routes.tsx'
import { privacyRoute } from './privacy-routes.tsx'
import {
  accommodationsRoute,
  attemptRoute,
  attemptsRoute,
  homeRoute,
  playbackRoute,
  signInRoute,
} from './review-routes.tsx'
import { rootRoute } from './root-route.tsx'
import { challengeSimilarityRoute, pairRoute, similarityRoute } from './similarity-routes.tsx'
import { statusRoute } from './status-routes.tsx'

const routeTree = rootRoute.addChildren([
  reportRoute,
  compareRoute,
  rubricRoute,
  answersRoute,
  interviewRoute,
  homeRoute,
  signInRoute,
  attemptsRoute,
  attemptRoute,
  playbackRoute,
  accommodationsRoute,
  assessmentsRoute,
  similarityRoute,
  auditRoute,
  statusRoute,
  privacyRoute,
  challengeSimilarityRoute,
  pairRoute,
  candidatesRoute,
  boardRoute,
  regradingRoute,
  assessmentEditorRoute,
  assessmentPreviewRoute,
  libraryRoute,
  libraryChallengeRoute,
  peopleRoute,
  accountRoute,
  passwordRoute,
  webhooksRoute,
  webhookRoute,
  connectionsRoute,
  connectionRoute,
  mailRoute,
  keysRoute,
])

export function createAppRouter() {
  return createRouter({ routeTree, scrollRestoration: true })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
