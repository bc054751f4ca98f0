import { RouterProvider } from '@tanstack/react-router'
import { config } from 'zod'
import { renderApp } from './render-app.tsx'
import { createAppRouter } from './router.tsx'

// Otherwise Zod tries whether it may make code from text. The policy refuses, and Firefox shows that as an error.
config({ jitless: true })

renderApp(<RouterProvider router={createAppRouter()} />)
