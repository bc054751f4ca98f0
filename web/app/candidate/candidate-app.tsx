import { Suspense, useEffect } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { Route, Switch, useLocation } from 'wouter'
import { NotFoundPage, UnexpectedErrorPage } from '../fallback-pages.tsx'
import { LinkPage, PracticeEntry, WorkEntry } from './candidate-pages.tsx'

/**
 * All that a personal link leads to. It has a page and a small router of its own: a candidate on a slow line waits for
 * nothing that only the company's pages need.
 */
export function CandidateApp() {
  const [path] = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [path])
  return (
    <ErrorBoundary FallbackComponent={UnexpectedErrorPage} resetKeys={[path]}>
      <Suspense fallback={null}>
        <Switch>
          <Route path="/t/:token" component={LinkPage} />
          <Route path="/t/:token/practice" component={PracticeEntry} />
          <Route path="/t/:token/work" component={WorkEntry} />
          <Route component={NotFoundPage} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}
