import { Button, Group } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SessionView } from '../../../server/shared/people.ts'
import { momentText } from '../../shared/format/date.ts'
import { LoadFault } from '../../shared/staff/load-fault.tsx'
import { PageHead } from '../../shared/staff/page-head.tsx'
import { StaffFrame } from '../../shared/staff/staff-frame.tsx'
import { endOtherSessions, endSession, sessionsQuery } from './api/sessions.ts'
import { browserName } from './browser-name.ts'
import { FormFault } from './form-fault.tsx'
import classes from './people.module.css'
import { SecondFactorSection } from './second-factor/second-factor-section.tsx'

/** How somebody signs in and where they are signed in, for them alone. */
export function AccountPage() {
  return (
    <StaffFrame title="Your account">
      <PageHead title="Your account" />
      <SecondFactorSection />
      <section className={classes.part} aria-labelledby="sessions">
        <h2 id="sessions" className={classes.heading}>
          Where you are signed in
        </h2>
        <p className={classes.lead}>
          End what you do not know, and <a href="/password">choose another password</a>: a link to do so comes by mail.
        </p>
        <Sessions />
      </section>
    </StaffFrame>
  )
}

function Sessions() {
  const { data, error, refetch } = useQuery(sessionsQuery)
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: ['sessions'] })
  const ending = useMutation({ mutationFn: endSession, onSettled })
  const endingOthers = useMutation({ mutationFn: endOtherSessions, onSettled })
  if (error) return <LoadFault error={error} retry={refetch} />
  if (!data) return null
  return (
    <>
      <FormFault error={ending.error ?? endingOthers.error} />
      <ul className={classes.sessions}>
        {data.sessions.map((session) => (
          <Session key={session.id} session={session} onEnd={() => ending.mutate(session.id)} />
        ))}
      </ul>
      <Group>
        {data.sessions.length > 1 && (
          <Button variant="default" loading={endingOthers.isPending} onClick={() => endingOthers.mutate()}>
            End all the others
          </Button>
        )}
      </Group>
    </>
  )
}

function Session({ session, onEnd }: { session: SessionView; onEnd: () => void }) {
  const { isThis, browser, startedAt, usedAt } = session
  const name = browserName(browser)
  return (
    <li className={classes.session}>
      <div>
        <strong>{name}</strong>
        <p className={classes.sub}>
          Signed in {momentText(startedAt)} · last used {momentText(usedAt)}
        </p>
      </div>
      {isThis ? (
        <span className={classes.mark} data-state="active">
          This one
        </span>
      ) : (
        <Button variant="default" size="compact-sm" onClick={onEnd}>
          End<span className={classes.hidden}> {name}</span>
        </Button>
      )}
    </li>
  )
}
