import { MessagePage } from '../../shared/ui/message-page.tsx'

export function WorkspacePage({ token }: { token: string }) {
  return (
    <MessagePage title="Workspace">
      <p>{token.length}</p>
    </MessagePage>
  )
}
