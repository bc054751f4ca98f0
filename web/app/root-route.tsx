import { createRootRoute } from '@tanstack/react-router'
import { NotFoundPage, UnexpectedErrorPage } from './fallback-pages.tsx'

export const rootRoute = createRootRoute({
  notFoundComponent: NotFoundPage,
  errorComponent: UnexpectedErrorPage,
})
