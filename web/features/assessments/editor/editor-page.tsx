import { Alert, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AssessmentDraft } from '../../../../server/shared/assessment-settings.ts'
import { LoadFault } from '../../../shared/staff/load-fault.tsx'
import { StaffFrame } from '../../../shared/staff/staff-frame.tsx'
import { draftQuery } from '../api/draft.ts'
import { AssessmentNav } from '../assessment-nav.tsx'
import { AboutSection } from './about-section.tsx'
import { ChallengesSection } from './challenges-section.tsx'
import classes from './editor.module.css'
import { History } from './history.tsx'
import { MailSection } from './mail-section.tsx'
import { PrivacySection } from './privacy-section.tsx'
import { RulesSection } from './rules-section.tsx'
import { ScoringSection } from './scoring-section.tsx'
import { Summary } from './summary.tsx'
import { TimeSection } from './time-section.tsx'
import { type Editor, useDraft } from './use-draft.ts'

/** Where an assessment is made and changed. */
export function EditorPage({ id }: { id: string }) {
  return (
    <StaffFrame title="Edit the assessment">
      <Loaded id={id} />
    </StaffFrame>
  )
}

function Loaded({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(draftQuery(id))
  if (error) return <LoadFault error={error} retry={refetch} />
  return data ? <Form key={data.id} loaded={data} /> : null
}

function Form({ loaded }: { loaded: AssessmentDraft }) {
  const editor = useDraft(loaded)
  return (
    <>
      <div className={classes.head}>
        <Link to="/assessments" className={classes.back}>
          All assessments
        </Link>
        <h1 className={classes.title}>{editor.settings.title || 'Untitled'}</h1>
      </div>
      <AssessmentNav id={editor.draft.id} />
      <div className={classes.layout}>
        <div className={classes.sections}>
          <Refusal editor={editor} />
          <AboutSection editor={editor} />
          <ChallengesSection editor={editor} />
          <TimeSection editor={editor} />
          <RulesSection editor={editor} />
          <ScoringSection editor={editor} />
          <MailSection editor={editor} />
          <PrivacySection editor={editor} />
          <History editor={editor} />
        </div>
        <Summary editor={editor} />
      </div>
    </>
  )
}

/** Why something was not taken. Where a colleague was faster, the way to what they saved. */
function Refusal({ editor: { refusal, reload } }: { editor: Editor }) {
  if (!refusal) return null
  return (
    <Alert color="red" variant="light" role="alert" title="This did not go through">
      <p>{refusal.message}</p>
      <Button variant="default" size="xs" onClick={reload}>
        Show what is saved
      </Button>
    </Alert>
  )
}
