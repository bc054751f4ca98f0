import { Button } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { MessagePage } from './message-page.tsx'
import { PageIcon } from './page-icon.tsx'

export function UnreachablePage({ onRetry }: { onRetry: () => void }) {
  return (
    <MessagePage
      icon={<PageIcon of={IconCloudOff} />}
      title="The server cannot be reached"
      actions={<Button onClick={onRetry}>Try again</Button>}
    >
      <p>Check your connection. If other sites work, wait a moment: nothing that you have typed here is lost.</p>
    </MessagePage>
  )
}
