import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LibraryChallenge } from '../../../server/shared/library.ts'
import type { ChallengeStatistics } from '../../../server/shared/library-statistics.ts'
import { shortDuration } from '../../shared/format/duration.ts'
import { LoadFault } from '../../shared/staff/load-fault.tsx'
import { statisticsQuery } from './api/library.ts'
import { CandidatesSay } from './candidates-say.tsx'
import classes from './challenge-page.module.css'
import { Drift } from './drift.tsx'
import { shortHash } from './hash.tsx'
import { TestTable } from './test-table.tsx'

const all = 'all'

/** What finished attempts say of the challenge: of all versions, or of one. */
export function Statistics({ challenge }: { challenge: LibraryChallenge }) {
  const [version, setVersion] = useState(all)
  const { data, error, refetch } = useQuery(statisticsQuery(challenge.slug, version === all ? undefined : version))
  const choices = challenge.versions.map(({ hash }) => ({ value: hash, label: `Version ${shortHash(hash)}` }))
  return (
    <>
      <div className={classes.bar}>
        <Select
          label="Attempts of"
          allowDeselect={false}
          data={[{ value: all, label: 'Every version' }, ...choices]}
          value={version}
          onChange={(value) => value && setVersion(value)}
        />
      </div>
      {error && <LoadFault error={error} retry={refetch} />}
      {data && <Figures statistics={data} />}
      <CandidatesSay slug={challenge.slug} />
    </>
  )
}

function Figures({ statistics: { attempts, figures } }: { statistics: ChallengeStatistics }) {
  if (figures === null)
    return (
      <section className={classes.card} aria-label="Too few attempts">
        <p className={classes.note}>
          {attempts === 1 ? 'One attempt is' : `${attempts} attempts are`} finished. Figures are shown from five on:
          fewer say more about chance than about the challenge.
        </p>
      </section>
    )
  const { discrimination } = figures
  return (
    <>
      <dl className={classes.figures}>
        <Figure name="Attempts" value={`${attempts}`} note="finished and graded" />
        <Figure name="Mean score" value={(figures.facility * 100).toFixed(1)} note="of 100" />
        <Figure
          name="Discrimination"
          value={discrimination.value?.toFixed(2) ?? '–'}
          note={`with the other challenges, ${discrimination.attempts} attempts`}
        />
        <Figure
          name="Time taken"
          value={figures.medianTimeMs === null ? '–' : shortDuration(figures.medianTimeMs)}
          note="half took less"
        />
      </dl>
      <Drift drift={figures.drift} />
      <TestTable tests={figures.tests} />
    </>
  )
}

function Figure({ name, value, note }: { name: string; value: string; note: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        <small>{note}</small>
      </dd>
    </div>
  )
}
