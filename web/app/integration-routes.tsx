import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

/** Where admins connect Assay with the company's other tools. */

export const webhooksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/integrations',
  component: lazyRouteComponent(() => import('../features/integrations/webhooks/webhooks-page.tsx'), 'WebhooksPage'),
})

const Webhook = lazyRouteComponent(() => import('../features/integrations/webhooks/webhook-page.tsx'), 'WebhookPage')

export const webhookRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/integrations/webhooks/$id',
  component: function WebhookRoute() {
    return <Webhook id={webhookRoute.useParams().id} />
  },
})

export const connectionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/integrations/tracking',
  component: lazyRouteComponent(() => import('../features/integrations/ats/connections-page.tsx'), 'ConnectionsPage'),
})

const Connection = lazyRouteComponent(
  () => import('../features/integrations/ats/connection-page.tsx'),
  'ConnectionPage',
)

export const connectionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/integrations/tracking/$id',
  component: function ConnectionRoute() {
    return <Connection id={connectionRoute.useParams().id} />
  },
})

export const mailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/integrations/mail',
  component: lazyRouteComponent(() => import('../features/integrations/mail/mail-page.tsx'), 'MailPage'),
})

export const keysRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/integrations/keys',
  component: lazyRouteComponent(() => import('../features/integrations/keys/keys-page.tsx'), 'KeysPage'),
})
