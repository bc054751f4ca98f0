import { MessagePage } from '../../shared/ui/message-page.tsx'

export function SignInPage() {
  return (
    <MessagePage title="Sign in">
      <p>For reviewers and administrators.</p>
    </MessagePage>
  )
}
