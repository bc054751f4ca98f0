import { IconCalendarTime } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { CandidateInvitation } from '../../../server/shared/attempts.ts'
import { fullMoment, ownTimeZone } from '../../shared/format/date.ts'
import { durationInWords, waitInWords } from '../../shared/format/duration.ts'
import { MessagePage } from '../../shared/ui/message-page.tsx'
import { PageIcon } from '../../shared/ui/page-icon.tsx'
import { ContactLine } from './contact-line.tsx'

interface ScheduledPageProps {
  readonly invitation: CandidateInvitation
  readonly preparation: ReactNode
}

/** The link works, and its time has not come. The page around asks the server again, and shows the next one by itself. */
export function ScheduledPage({ invitation, preparation }: ScheduledPageProps) {
  const { assessment, candidate, company, opensAt, opensInMs, durationMs } = invitation
  return (
    <MessagePage icon={<PageIcon of={IconCalendarTime} />} title="Not open yet">
      <p>
        Hello {candidate.name}, {company} invites you to <strong>{assessment.title}</strong>, for {assessment.role}. It
        takes {durationInWords(durationMs)}.
      </p>
      {opensAt && (
        <p>
          It opens on <strong>{fullMoment(opensAt)}</strong>, in your time zone ({ownTimeZone()}): in{' '}
          {waitInWords(opensInMs)}. You need not start at that minute; from then on the link works until{' '}
          {fullMoment(invitation.expiresAt)}.
        </p>
      )}
      <p>This page changes by itself when it is time. Until then you can get ready here.</p>
      {preparation}
      <ContactLine company={company} contact={invitation.contact} purpose="ask for another time" />
    </MessagePage>
  )
}
