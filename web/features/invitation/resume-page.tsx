import { Button } from '@mantine/core'
import { IconArrowRight, IconPlayerPlay } from '@tabler/icons-react'
import type { CandidateInvitation } from '../../../server/shared/attempts.ts'
import { waitInWords } from '../../shared/format/duration.ts'
import { MessagePage } from '../../shared/ui/message-page.tsx'
import { PageIcon } from '../../shared/ui/page-icon.tsx'
import { useWhenIdle } from '../../shared/ui/use-when-idle.ts'

interface ResumePageProps {
  readonly invitation: CandidateInvitation
  readonly preloadWorkspace: () => void
  readonly onWork: () => void
}

/** The clock runs, and the candidate comes back: after a crash, on another computer, or by way of the link. */
export function ResumePage({ invitation, preloadWorkspace, onWork }: ResumePageProps) {
  useWhenIdle(preloadWorkspace)
  const { clock } = invitation
  return (
    <MessagePage
      icon={<PageIcon of={IconPlayerPlay} />}
      title={`Welcome back, ${invitation.candidate.name}`}
      actions={
        <Button size="md" rightSection={<IconArrowRight size={18} />} onClick={onWork}>
          Continue
        </Button>
      }
    >
      <p>
        <strong>{invitation.assessment.title}</strong> is under way. Your work is as you left it, to the last character
        that reached us.
      </p>
      {clock && <p>{clockSentence(clock)}</p>}
    </MessagePage>
  )
}

function clockSentence({ remainingMs, isPaused }: NonNullable<CandidateInvitation['clock']>): string {
  const left = waitInWords(remainingMs)
  if (isPaused) return `The clock stands still, with ${left} left: there is a pause.`
  return `The clock is running: ${left} left.`
}
