import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

/** Pages of the company's people. Each is a chunk of its own: a candidate never downloads them. */

export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/attempts' })
  },
})

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-page.tsx'), 'SignInPage'),
})

export const attemptsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/attempts',
  component: lazyRouteComponent(() => import('../features/review/attempts-page.tsx'), 'AttemptsPage'),
})

const Attempt = lazyRouteComponent(() => import('../features/review/attempt-page.tsx'), 'AttemptPage')

export const attemptRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/attempts/$id',
  component: function AttemptRoute() {
    return <Attempt id={attemptRoute.useParams().id} />
  },
})
