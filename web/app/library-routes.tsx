import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router'
import { librarySearch } from '../features/library/library-search.ts'
import { rootRoute } from './root-route.tsx'

/** The pages of those who look after the challenges. */

const Library = lazyRouteComponent(() => import('../features/library/library-page.tsx'), 'LibraryPage')

export const libraryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/library',
  validateSearch: librarySearch,
  component: function LibraryRoute() {
    const navigate = useNavigate({ from: '/library' })
    return (
      <Library
        search={libraryRoute.useSearch()}
        onSearch={(search) => void navigate({ search, replace: true, resetScroll: false })}
      />
    )
  },
})

const Challenge = lazyRouteComponent(() => import('../features/library/challenge-page.tsx'), 'ChallengePage')

export const libraryChallengeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/library/$slug',
  component: function LibraryChallengeRoute() {
    const { slug } = libraryChallengeRoute.useParams()
    return <Challenge key={slug} slug={slug} />
  },
})
