import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

/** Where assessments are made, and their candidates looked after. */

export const assessmentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/assessments',
  component: lazyRouteComponent(() => import('./assessments-entry.tsx'), 'AssessmentsEntry'),
})

const Editor = lazyRouteComponent(() => import('../features/assessments/editor/editor-page.tsx'), 'EditorPage')

export const assessmentEditorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/assessments/$id/edit',
  component: function AssessmentEditorRoute() {
    return <Editor id={assessmentEditorRoute.useParams().id} />
  },
})

const Candidates = lazyRouteComponent(
  () => import('../features/assessments/candidates/candidates-page.tsx'),
  'CandidatesPage',
)

export const candidatesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/assessments/$id',
  component: function CandidatesRoute() {
    return <Candidates id={candidatesRoute.useParams().id} />
  },
})

const Board = lazyRouteComponent(() => import('../features/assessments/board/board-page.tsx'), 'BoardPage')

export const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/assessments/$id/board',
  component: function BoardRoute() {
    return <Board id={boardRoute.useParams().id} />
  },
})

const Preview = lazyRouteComponent(() => import('./preview-entry.tsx'), 'PreviewEntry')

export const assessmentPreviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/assessments/$id/preview',
  component: function AssessmentPreviewRoute() {
    return <Preview id={assessmentPreviewRoute.useParams().id} />
  },
})

const Regrading = lazyRouteComponent(
  () => import('../features/assessments/regrading/regrading-page.tsx'),
  'RegradingPage',
)

interface RegradingSearch {
  readonly regrading?: string
  readonly challenge?: string
  readonly version?: string
}

export const regradingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/assessments/$id/regrading',
  validateSearch: ({ regrading, challenge, version }): RegradingSearch => ({
    ...(typeof regrading === 'string' && { regrading }),
    ...(typeof challenge === 'string' && { challenge }),
    ...(typeof version === 'string' && { version }),
  }),
  component: function RegradingRoute() {
    const navigate = useNavigate({ from: '/assessments/$id/regrading' })
    return (
      <Regrading
        id={regradingRoute.useParams().id}
        search={regradingRoute.useSearch()}
        onOpen={(regrading) => void navigate({ search: regrading === undefined ? {} : { regrading } })}
      />
    )
  },
})
