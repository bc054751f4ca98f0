import { RouterProvider } from '@tanstack/react-router'
import { renderApp } from './render-app.tsx'
import { createAppRouter } from './router.tsx'

renderApp(<RouterProvider router={createAppRouter()} />)
