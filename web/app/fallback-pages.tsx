import { Button } from '@mantine/core'
import { MessagePage } from '../shared/ui/message-page.tsx'

export function NotFoundPage() {
  return (
    <MessagePage title="There is no page at this address">
      <p>
        If you followed a personal link, open it again from your invitation: the whole address matters, up to its last
        character.
      </p>
    </MessagePage>
  )
}

/** The last resort for an error in a page. Work is in the browser's storage by then, so loading again is safe. */
export function UnexpectedErrorPage({ error }: { error: unknown }) {
  return (
    <MessagePage
      title="This page ran into a fault"
      actions={<Button onClick={() => window.location.reload()}>Load the page again</Button>}
    >
      <p>The fault is ours. What you typed is kept in this browser and is there again after loading.</p>
      {error instanceof Error && <pre>{error.message}</pre>}
    </MessagePage>
  )
}
