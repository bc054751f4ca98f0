import { MessagePage } from '../../shared/ui/message-page.tsx'

export function AttemptPage({ id }: { id: string }) {
  return (
    <MessagePage title="Attempt">
      <p>{id}</p>
    </MessagePage>
  )
}
