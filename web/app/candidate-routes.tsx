import { useQueryClient } from '@tanstack/react-query'
import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router'
import { InvitationPage } from '../features/invitation/invitation-page.tsx'
import { rootRoute } from './root-route.tsx'

const FinishedPage = lazyRouteComponent(() => import('../features/finish/finished-page.tsx'), 'FinishedPage')

const PracticePage = lazyRouteComponent(() => import('../features/practice/practice-page.tsx'), 'PracticePage')

const importWorkspace = () => import('../features/workspace/workspace-page.tsx')
const WorkspacePage = lazyRouteComponent(importWorkspace, 'WorkspacePage')

/** A failed preload is made up for when the page is opened. */
function preloadWorkspace() {
  importWorkspace()
    .then(({ preload }) => preload())
    .catch(() => {})
}

/** A candidate's personal link: what awaits them before the start, how to go on during it, what happened after it. */
export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/t/$token',
  component: function InvitationRoute() {
    const { token } = invitationRoute.useParams()
    const navigate = useNavigate()
    return (
      <InvitationPage
        token={token}
        preloadWorkspace={preloadWorkspace}
        onWork={() => void navigate({ to: '/t/$token/work', params: { token } })}
        onPractice={() => void navigate({ to: '/t/$token/practice', params: { token } })}
        finished={<FinishedPage token={token} />}
      />
    )
  },
})

/** The editor, to try it before the clock runs. */
export const practiceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/t/$token/practice',
  component: function PracticeRoute() {
    const { token } = practiceRoute.useParams()
    const navigate = useNavigate()
    const leave = () => void navigate({ to: '/t/$token', params: { token }, replace: true })
    return (
      <PracticePage
        token={token}
        onLeave={leave}
        workspace={(practiceToken) => <WorkspacePage token={practiceToken} onLeave={leave} />}
      />
    )
  },
})

/** The editor, while the clock runs. */
export const workspaceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/t/$token/work',
  component: function WorkspaceRoute() {
    const { token } = workspaceRoute.useParams()
    const navigate = useNavigate()
    const queryClient = useQueryClient()
    const leave = () => {
      // What the link leads to has changed: the page must not show the state from before. A page that shows it already
      // asks again, where taking the query away would leave it waiting for ever.
      void queryClient.resetQueries({ queryKey: ['invitation', token] })
      void navigate({ to: '/t/$token', params: { token }, replace: true })
    }
    return <WorkspacePage token={token} onLeave={leave} />
  },
})
