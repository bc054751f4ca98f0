import './styles.ts'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from '../shared/api/query-client.ts'
import { theme } from './theme.ts'

/** Puts an app into the page, with what every page needs around it. */
export function renderApp(app: ReactNode): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no element with the id "root"')
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <QueryClientProvider client={createQueryClient()}>{app}</QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}
