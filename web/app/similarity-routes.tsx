import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

/** Work that is alike, for reviewers. */

export const similarityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/similarity',
  component: lazyRouteComponent(() => import('../features/similarity/similarity-page.tsx'), 'SimilarityPage'),
})

const Challenge = lazyRouteComponent(
  () => import('../features/similarity/challenge-page.tsx'),
  'ChallengeSimilarityPage',
)

export const challengeSimilarityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/similarity/$slug',
  component: function ChallengeSimilarityRoute() {
    return <Challenge slug={challengeSimilarityRoute.useParams().slug} />
  },
})

const Pair = lazyRouteComponent(() => import('../features/similarity/pair-page.tsx'), 'PairPage')

export const pairRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/similarity/pairs/$id',
  component: function PairRoute() {
    return <Pair id={pairRoute.useParams().id} />
  },
})
