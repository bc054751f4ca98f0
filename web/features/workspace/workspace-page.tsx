import '../../shared/ui/mantine-styles.ts'
import { Button } from '@mantine/core'
import { IconBrowserMaximize, IconLinkOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { ApiError } from '../../shared/api/api-error.ts'
import { loadMonaco } from '../../shared/editor/load-monaco.ts'
import { LoadingPage } from '../../shared/ui/loading-page.tsx'
import { MessagePage } from '../../shared/ui/message-page.tsx'
import { PageIcon } from '../../shared/ui/page-icon.tsx'
import { UnreachablePage } from '../../shared/ui/unreachable-page.tsx'
import { usePageTitle } from '../../shared/ui/use-page-title.ts'
import { skipWarmUp, warmUpEditor } from './editor/warm-up.ts'
import { openAhead } from './session/open-ahead.ts'
import { useOpening } from './session/use-opening.ts'
import { Workspace } from './workspace.tsx'

interface WorkspacePageProps {
  readonly token: string
  /** Goes to the page that says what became of the attempt. */
  readonly onLeave: () => void
}

/** Fetches the editor ahead of its first use and gets it ready. */
export function preload(): void {
  warmUpEditor().catch(() => {})
}

export { openAhead }

function fetchEditor(): void {
  skipWarmUp()
  loadMonaco().catch(() => {})
}

/** The candidate's editor, once this tab is the one that works on the attempt. */
export function WorkspacePage({ token, onLeave }: WorkspacePageProps) {
  usePageTitle('Assessment')
  const { opening, error, open } = useOpening(token)
  const [leave] = useState(() => onLeave)
  useEffect(fetchEditor, [])
  useEffect(() => {
    if (opening?.outcome === 'finished') leave()
  }, [opening, leave])
  if (error) return <FailurePage error={error} onRetry={() => open(false)} onLeave={leave} />
  if (opening?.outcome === 'elsewhere') return <ElsewherePage onTakeOver={() => open(true)} />
  if (opening?.outcome === 'open') return <Workspace opened={opening} onLeave={leave} />
  return <LoadingPage label="Opening your work" />
}

function FailurePage({ error, onRetry, onLeave }: { error: Error; onRetry: () => void; onLeave: () => void }) {
  if (!(error instanceof ApiError && error.isFinal)) return <UnreachablePage onRetry={onRetry} />
  return (
    <MessagePage
      icon={<PageIcon of={IconLinkOff} />}
      title="Your work cannot be opened here"
      actions={<Button onClick={onLeave}>Go to your invitation</Button>}
    >
      <p>{error.message}</p>
    </MessagePage>
  )
}

function ElsewherePage({ onTakeOver }: { onTakeOver: () => void }) {
  return (
    <MessagePage
      icon={<PageIcon of={IconBrowserMaximize} />}
      title="Your work is open in another tab"
      actions={<Button onClick={onTakeOver}>Work in this tab instead</Button>}
    >
      <p>Only one tab can change it at a time. Taking over saves everything there first, then opens it here.</p>
    </MessagePage>
  )
}
