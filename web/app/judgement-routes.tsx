import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

/** Pages on which people judge, and by which a judgement is handed on. */

const Report = lazyRouteComponent(() => import('../features/review/handing-on/report-page.tsx'), 'ReportPage')

export const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/attempts/$id/report',
  component: function ReportRoute() {
    return <Report id={reportRoute.useParams().id} />
  },
})

const Compare = lazyRouteComponent(() => import('../features/review/compare/compare-page.tsx'), 'ComparePage')
const mostCompared = 4

export const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/compare',
  validateSearch: (search): { ids?: string } => (typeof search.ids === 'string' ? { ids: search.ids } : {}),
  component: function CompareRoute() {
    const ids = (compareRoute.useSearch().ids ?? '').split(',').filter(Boolean)
    return <Compare ids={ids.slice(0, mostCompared)} />
  },
})

const Rubric = lazyRouteComponent(() => import('./rubric-entry.tsx'), 'RubricEntry')

export const rubricRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/assessments/$id/rubric',
  component: function RubricRoute() {
    return <Rubric id={rubricRoute.useParams().id} />
  },
})

const Answers = lazyRouteComponent(() => import('../features/review/judgement/answers-page.tsx'), 'AnswersPage')

export const answersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/assessments/$id/answers',
  validateSearch: (search): { challenge: string; question: string } => ({
    challenge: String(search.challenge ?? ''),
    question: String(search.question ?? ''),
  }),
  component: function AnswersRoute() {
    const { challenge, question } = answersRoute.useSearch()
    return <Answers assessmentId={answersRoute.useParams().id} challenge={challenge} question={question} />
  },
})

const InterviewReport = lazyRouteComponent(
  () => import('../features/review/handing-on/interview-page.tsx'),
  'InterviewReportPage',
)

/** An interviewer's link: no account, one report. */
export const interviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/r/$token',
  component: function InterviewRoute() {
    return <InterviewReport token={interviewRoute.useParams().token} />
  },
})
