import type { ReactNode } from 'react'
import type { CandidateInvitation } from '../../../server/shared/attempts.ts'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { useWhenIdle } from '../../shared/ui/use-when-idle.ts'
import { ChallengeOverview } from './challenge-overview.tsx'
import { ContactLine } from './contact-line.tsx'
import { GroundRules } from './ground-rules.tsx'
import { Recorded } from './recorded.tsx'
import { StartCard } from './start-card.tsx'
import classes from './welcome-page.module.css'

interface WelcomePageProps {
  readonly token: string
  readonly invitation: CandidateInvitation
  readonly preloadWorkspace: () => void
  readonly onWork: () => void
  readonly preparation: ReactNode
  /** Looked at by the company: the button starts nothing. */
  readonly isPreview?: boolean
}

/** Everything a candidate should know before the clock starts, and the button that starts it. */
export function WelcomePage({
  token,
  invitation,
  preloadWorkspace,
  onWork,
  preparation,
  isPreview = false,
}: WelcomePageProps) {
  useWhenIdle(preloadWorkspace)
  const { assessment, candidate, company } = invitation
  return (
    <div>
      <PageHeader />
      <main className={classes.layout}>
        <div className={classes.reading}>
          <p className={classes.eyebrow}>
            {company} <span aria-hidden="true">·</span> {assessment.role}
          </p>
          <h1 className={classes.title}>{assessment.title}</h1>
          <p className={classes.greeting}>
            Hello {candidate.name}, {company} invites you to this assessment.
          </p>
          {paragraphs(assessment.introduction).map((text) => (
            <p key={text} className={classes.introduction}>
              {text}
            </p>
          ))}
          <ChallengeOverview challenges={invitation.challenges} />
          <GroundRules invitation={invitation} />
          <Recorded company={company} kept={invitation.kept} />
          <div className={classes.contact}>
            <ContactLine
              company={company}
              contact={invitation.contact}
              purpose="ask a question or for more time before you start"
            />
          </div>
        </div>
        <div className={classes.side}>
          <StartCard token={token} invitation={invitation} onWork={onWork} isPreview={isPreview} />
          {preparation}
        </div>
      </main>
    </div>
  )
}

function paragraphs(text: string): string[] {
  return text.split(/\n{2,}/).filter((part) => part.trim() !== '')
}
