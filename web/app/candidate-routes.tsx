import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { InvitationPage } from '../features/invitation/invitation-page.tsx'
import { rootRoute } from './root-route.tsx'

/** A candidate's personal link: what awaits them before the start, how to go on during it, what happened after it. */
export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/t/$token',
  component: function Invitation() {
    return <InvitationPage token={invitationRoute.useParams().token} />
  },
})

const Workspace = lazyRouteComponent(() => import('../features/workspace/workspace-page.tsx'), 'WorkspacePage')

/** The editor, while the clock runs. */
export const workspaceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/t/$token/work',
  component: function WorkspaceRoute() {
    return <Workspace token={workspaceRoute.useParams().token} />
  },
})
