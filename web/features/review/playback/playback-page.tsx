import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { LoadFault } from '../../../shared/staff/load-fault.tsx'
import { StaffFrame } from '../../../shared/staff/staff-frame.tsx'
import { playbackQuery } from '../api/playback.ts'
import { attemptQuery } from '../api/read-attempt.ts'
import classes from './playback-page.module.css'
import { PlaybackView } from './playback-view.tsx'

interface PlaybackPageProps {
  readonly id: string
  /** The moment to open at, in milliseconds since the start. */
  readonly at: number
}

/** How somebody worked, to be watched. */
export function PlaybackPage({ id, at }: PlaybackPageProps) {
  const attempt = useQuery(attemptQuery(id))
  const playback = useQuery(playbackQuery(id))
  const error = attempt.error ?? playback.error
  const name = attempt.data?.candidate.name
  return (
    <StaffFrame title={name ? `Playback, ${name}` : 'Playback'}>
      <nav className={classes.crumbs} aria-label="Where you are">
        <Link to="/attempts">Attempts</Link>
        <span aria-hidden>/</span>
        <Link to="/attempts/$id" params={{ id }}>
          {name ?? 'Attempt'}
        </Link>
      </nav>
      <h1 className={classes.title}>How {name ?? 'the candidate'} worked</h1>
      {attempt.data && playback.data ? (
        <PlaybackView attempt={attempt.data} playback={playback.data} startAt={at} />
      ) : (
        error && <LoadFault error={error} retry={() => Promise.all([attempt.refetch(), playback.refetch()])} />
      )}
    </StaffFrame>
  )
}
