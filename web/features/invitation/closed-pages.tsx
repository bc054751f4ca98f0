import { IconClockOff, IconLinkOff, IconMailOff } from '@tabler/icons-react'
import type { CandidateInvitation } from '../../../server/shared/attempts.ts'
import { momentText } from '../../shared/format/date.ts'
import { MessagePage } from '../../shared/ui/message-page.tsx'
import { PageIcon } from '../../shared/ui/page-icon.tsx'
import { ContactLine } from './contact-line.tsx'

export function ExpiredPage({ invitation }: { invitation: CandidateInvitation }) {
  return (
    <MessagePage icon={<PageIcon of={IconClockOff} />} title="This invitation has expired">
      <p>
        It was open until <strong>{momentText(invitation.expiresAt)}</strong>. Nothing was started and nothing was
        recorded.
      </p>
      <ContactLine company={invitation.company} contact={invitation.contact} purpose="ask for a new link" />
    </MessagePage>
  )
}

export function RevokedPage({ invitation }: { invitation?: CandidateInvitation }) {
  return (
    <MessagePage icon={<PageIcon of={IconMailOff} />} title="This invitation was withdrawn">
      <p>
        The link no longer works. If you expected to take this assessment, it may have been replaced by a newer one.
      </p>
      <ContactLine
        company={invitation?.company ?? 'the company that invited you'}
        contact={invitation?.contact ?? null}
        purpose="ask what happened"
      />
    </MessagePage>
  )
}

export function UnknownLinkPage() {
  return (
    <MessagePage icon={<PageIcon of={IconLinkOff} />} title="This link leads nowhere">
      <p>
        Mail programs sometimes break a long link in two. Copy the <strong>whole address</strong> from your invitation,
        up to its last character, and paste it into the address bar.
      </p>
    </MessagePage>
  )
}
