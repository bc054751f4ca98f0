import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

/** The company's people and their accounts. */

export const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  component: lazyRouteComponent(() => import('../features/people/people-page.tsx'), 'PeoplePage'),
})

export const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('../features/people/account-page.tsx'), 'AccountPage'),
})

const Password = lazyRouteComponent(() => import('../features/sign-in/password-page.tsx'), 'PasswordPage')

export const passwordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/password',
  component: function PasswordRoute() {
    return <Password token={window.location.hash.slice(1)} />
  },
})
