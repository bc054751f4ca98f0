import { Tabs } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { LibraryChallenge } from '../../../server/shared/library.ts'
import { difficultyName, kindName, languageName } from '../../shared/format/names.ts'
import { LoadFault } from '../../shared/staff/load-fault.tsx'
import { StaffFrame } from '../../shared/staff/staff-frame.tsx'
import { Statement } from '../../shared/statement/statement.tsx'
import { challengeQuery } from './api/library.ts'
import classes from './challenge-page.module.css'
import { FolderFaults } from './folder-faults.tsx'
import { Mark, QualityBadge } from './quality-badge.tsx'
import { QualityReport } from './quality-report.tsx'
import { RetireButton } from './retire-button.tsx'
import { Statistics } from './statistics.tsx'
import { Uses } from './uses.tsx'
import { Versions } from './versions.tsx'

export function ChallengePage({ slug }: { slug: string }) {
  const { data, error, refetch } = useQuery(challengeQuery(slug))
  return (
    <StaffFrame title={data?.title ?? 'Challenge'}>
      <Link to="/library" className={classes.back}>
        <IconArrowLeft size={16} aria-hidden /> Library
      </Link>
      {error && <LoadFault error={error} retry={refetch} />}
      {data && <Challenge challenge={data} />}
    </StaffFrame>
  )
}

function Challenge({ challenge }: { challenge: LibraryChallenge }) {
  const published = challenge.versions.find(({ isPublished }) => isPublished)
  return (
    <>
      <Head challenge={challenge} />
      {challenge.fault && <FolderFaults faults={[challenge.fault]} />}
      <Tabs defaultValue="versions" keepMounted={false}>
        <Tabs.List className={classes.tabs} aria-label="About this challenge">
          <Tabs.Tab value="versions">Versions</Tabs.Tab>
          <Tabs.Tab value="quality">Quality</Tabs.Tab>
          <Tabs.Tab value="statistics">Statistics</Tabs.Tab>
          <Tabs.Tab value="uses">Where it is used</Tabs.Tab>
          <Tabs.Tab value="statement">Statement</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="versions">
          <Versions challenge={challenge} />
        </Tabs.Panel>
        <Tabs.Panel value="quality">
          {published && <QualityReport slug={challenge.slug} version={published.hash} />}
        </Tabs.Panel>
        <Tabs.Panel value="statistics">
          <Statistics challenge={challenge} />
        </Tabs.Panel>
        <Tabs.Panel value="uses">
          <Uses challenge={challenge} />
        </Tabs.Panel>
        <Tabs.Panel value="statement">
          <div className={classes.statement}>
            <Statement text={challenge.statement} />
          </div>
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

function Head({ challenge }: { challenge: LibraryChallenge }) {
  const facts = [
    kindName[challenge.kind],
    ...(challenge.difficulty ? [difficultyName[challenge.difficulty]] : []),
    ...(challenge.minutes === null ? [] : [`${challenge.minutes} minutes`]),
    ...challenge.languages.map((language) => languageName[language]),
  ]
  return (
    <div className={classes.head}>
      <div>
        <h1 className={classes.title}>{challenge.title}</h1>
        <p className={classes.facts}>{facts.join(' · ')}</p>
        <p className={classes.marks}>
          <QualityBadge quality={challenge.quality} score={challenge.mutationScore} />
          {challenge.isRetired && <Mark>Retired</Mark>}
          {challenge.tags.map((tag) => (
            <Mark key={tag}>{tag}</Mark>
          ))}
        </p>
      </div>
      {!challenge.isRetired && <RetireButton challenge={challenge} />}
    </div>
  )
}
