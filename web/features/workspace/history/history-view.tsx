import { Button } from '@mantine/core'
import { IconPlayerPlay, IconUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { CandidateSubmission } from '../../../../server/shared/attempts.ts'
import { clockText } from '../../../shared/format/duration.ts'
import { useStore } from '../../../shared/state/store.ts'
import { fetchRuns, fetchVersion } from '../api/history.ts'
import { replaceWorkWithNotice } from '../files/replace-work.ts'
import { usePlace, useSession } from '../session/session-context.ts'
import classes from './history-view.module.css'
import { type Moment, momentsOf } from './moments.ts'

/** Every run and submission of this challenge, to look at and to go back to. */
export function HistoryView({ submissions }: { submissions: readonly CandidateSubmission[] }) {
  const session = useSession()
  const { challenge } = usePlace()
  const latest = useStore(session.runs.all)[challenge]?.result?.id
  const { data, isError } = useQuery({
    queryKey: ['runs', session.attempt.id, latest],
    queryFn: () => fetchRuns(session.token),
  })
  const moments = momentsOf(challenge, data?.runs ?? [], submissions)
  return (
    <div className={classes.view}>
      <p className={classes.note} role={isError ? 'alert' : undefined}>
        {isError
          ? 'The history could not be fetched. It is there again when the connection is.'
          : moments.length === 0
            ? 'Each run and each submission appears here, and you can go back to any of them.'
            : 'Going back changes your files as if you had typed it, and can be undone.'}
      </p>
      <ol className={classes.list}>
        {moments.map((moment) => (
          <MomentRow key={moment.id} moment={moment} />
        ))}
      </ol>
    </div>
  )
}

function MomentRow({ moment }: { moment: Moment }) {
  const session = useSession()
  const place = usePlace()
  const { id, kind, at, language, outcome } = moment
  const MomentIcon = kind === 'run' ? IconPlayerPlay : IconUpload
  const name = `${kind === 'run' ? 'the run' : 'the submission'} at ${clockText(at)}`
  async function use(act: (files: Readonly<Record<string, string>>) => void) {
    try {
      const { files } = await fetchVersion(session.token, id)
      // Meanwhile somebody may have gone to another language, which keeps its own files.
      session.view.showLanguage(language)
      act(files)
    } catch {
      session.ui.notice.set({ text: 'This could not be fetched. Try again in a moment.' })
    }
  }
  const look = () => use((files) => session.ui.comparison.set({ with: name, files }))
  const goBack = () =>
    use((files) => replaceWorkWithNotice(session, { ...place, language }, files, `Your files are those of ${name}.`))
  return (
    <li className={classes.row}>
      <MomentIcon size={15} stroke={1.7} aria-hidden="true" />
      <span className={classes.what}>
        {kind === 'run' ? 'Run' : 'Submission'} <span className={classes.fact}>at {clockText(at)}</span>
      </span>
      <span className={classes.fact}>{outcome}</span>
      <Button size="compact-xs" variant="default" aria-label={`Compare with ${name}`} onClick={() => void look()}>
        Compare
      </Button>
      <Button size="compact-xs" variant="default" aria-label={`Go back to ${name}`} onClick={() => void goBack()}>
        Go back
      </Button>
    </li>
  )
}
