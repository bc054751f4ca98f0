import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router'
import { attemptsSearch } from '../features/review/attempts-search.ts'
import { rootRoute } from './root-route.tsx'

/** Pages of the company's people. Each is a chunk of its own: a candidate never downloads them. */

export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../shared/staff/home-page.tsx'), 'HomePage'),
})

const SignIn = lazyRouteComponent(() => import('../features/sign-in/sign-in-page.tsx'), 'SignInPage')

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search): { next?: string | undefined; error?: string | undefined } => ({
    ...(typeof search.next === 'string' && { next: search.next }),
    ...(typeof search.error === 'string' && { error: search.error }),
  }),
  component: function SignInRoute() {
    const { next, error } = signInRoute.useSearch()
    return <SignIn next={next} fault={error} />
  },
})

const Attempts = lazyRouteComponent(() => import('../features/review/attempts-page.tsx'), 'AttemptsPage')

export const attemptsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/attempts',
  validateSearch: attemptsSearch,
  component: function AttemptsRoute() {
    const navigate = useNavigate({ from: '/attempts' })
    return (
      <Attempts
        search={attemptsRoute.useSearch()}
        onSearch={(search) => void navigate({ search, replace: true, resetScroll: false })}
      />
    )
  },
})

const Attempt = lazyRouteComponent(() => import('../features/review/attempt-page.tsx'), 'AttemptPage')

export const attemptRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/attempts/$id',
  component: function AttemptRoute() {
    return <Attempt id={attemptRoute.useParams().id} />
  },
})

const Playback = lazyRouteComponent(() => import('../features/review/playback/playback-page.tsx'), 'PlaybackPage')

export const playbackRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/attempts/$id/playback',
  validateSearch: (search): { at?: number } =>
    typeof search.at === 'number' && search.at > 0 ? { at: Math.round(search.at) } : {},
  component: function PlaybackRoute() {
    return <Playback id={playbackRoute.useParams().id} at={playbackRoute.useSearch().at ?? 0} />
  },
})

export const accommodationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/requests',
  component: lazyRouteComponent(
    () => import('../features/accommodations/accommodations-page.tsx'),
    'AccommodationsPage',
  ),
})
