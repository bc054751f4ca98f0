import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { plural, shortDuration } from '../../../shared/format/duration.ts'
import { ConfirmButton } from '../../../shared/ui/confirm-button.tsx'
import { challengesQuery } from '../api/draft.ts'
import { AssessmentStateMark } from '../assessment-state-mark.tsx'
import { minutesOf } from './challenge-facts.ts'
import classes from './editor.module.css'
import type { Editor } from './use-draft.ts'

const statusWords: Readonly<Record<Editor['status'], string>> = {
  saved: 'Everything is saved',
  typing: 'Saving …',
  saving: 'Saving …',
  invalid: 'Not saved: see the red fields',
  refused: 'Not saved',
}

/** What it all comes to, and what can be done with it; it stays in sight. */
export function Summary({ editor }: { editor: Editor }) {
  const { draft, status } = editor
  return (
    <aside className={classes.summary} aria-label="Summary">
      <div className={classes.state}>
        <AssessmentStateMark state={draft.state} version={draft.version} />
        <p className={classes.saved} aria-live="polite">
          {statusWords[status]}
        </p>
      </div>
      <Sums editor={editor} />
      <Actions editor={editor} />
    </aside>
  )
}

function Sums({ editor: { settings } }: { editor: Editor }) {
  const library = useQuery(challengesQuery).data?.challenges ?? []
  const minutes = minutesOf(settings.challenges, library)
  const pools = settings.challenges.filter(({ or }) => or.length > 0).length
  const spare = minutes === null ? null : settings.durationMinutes - minutes
  return (
    <>
      <dl className={classes.sums}>
        <div>
          <dt>Time given</dt>
          <dd>{shortDuration(settings.durationMinutes * 60_000)}</dd>
        </div>
        <div>
          <dt>Challenges take about</dt>
          <dd>{minutes ? shortDuration(minutes * 60_000) : 'not known'}</dd>
        </div>
        <div>
          <dt>A candidate solves</dt>
          <dd>{plural(settings.challenges.length, 'challenge')}</dd>
        </div>
        {pools > 0 && (
          <div>
            <dt>of them drawn</dt>
            <dd>{pools}</dd>
          </div>
        )}
      </dl>
      {spare !== null && spare < 0 && (
        <p className={classes.fault}>The challenges are meant to take longer than the time that is given.</p>
      )}
    </>
  )
}

function Actions({ editor }: { editor: Editor }) {
  const { draft, faults, status, change, isChanging } = editor
  const [problem] = Object.values(faults)
  const canPublish = draft.isChanged && status === 'saved' && problem === undefined
  if (draft.state === 'archived') {
    return (
      <Stack gap="xs">
        <p className={classes.note}>Nobody else can be invited. Who is invited goes on.</p>
        <Button loading={isChanging} onClick={() => change('restore')}>
          Restore
        </Button>
      </Stack>
    )
  }
  return (
    <Stack gap="xs">
      <Button disabled={!canPublish} loading={isChanging} onClick={() => change('publish')}>
        {draft.version === 0 ? 'Publish' : 'Publish the changes'}
      </Button>
      <p className={classes.note}>{publishWords(editor, problem)}</p>
      <Button
        variant="default"
        className={classes.preview}
        renderRoot={(props) => (
          <Link to="/assessments/$id/preview" params={{ id: draft.id }} target="_blank" {...props} />
        )}
      >
        Preview as a candidate
      </Button>
      {draft.version > 0 && draft.isChanged && (
        <ConfirmButton label="Discard the changes" onConfirm={() => change('discard')}>
          Everything that was changed since it was last published is gone then, for your colleagues too.
        </ConfirmButton>
      )}
      <ConfirmButton label="Archive" onConfirm={() => change('archive')}>
        Nobody else can be invited then. Who is invited already goes on, and every result stays.
      </ConfirmButton>
    </Stack>
  )
}

function publishWords({ draft, settings }: Editor, problem: string | undefined): string {
  if (problem !== undefined) return problem
  if (!draft.isChanged) return 'What you see is what the next candidate gets.'
  if (settings.decides === 'bands') {
    return 'From then on, graded attempts in the upper and lower band are decided without a person.'
  }
  return draft.version === 0
    ? 'Candidates can be invited from then on.'
    : 'Later invitations get the changes. Who is invited keeps what they were promised.'
}
