import { MessagePage } from '../../shared/ui/message-page.tsx'

export function InvitationPage({ token }: { token: string }) {
  return (
    <MessagePage title="Invitation">
      <p>{token.length}</p>
    </MessagePage>
  )
}
