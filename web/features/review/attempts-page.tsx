import { MessagePage } from '../../shared/ui/message-page.tsx'

export function AttemptsPage() {
  return (
    <MessagePage title="Attempts">
      <p>Every attempt of your company.</p>
    </MessagePage>
  )
}
