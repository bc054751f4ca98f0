import { Select } from '@mantine/core'
import { useState } from 'react'
import type { LibraryChallenge, LibraryVersion } from '../../../server/shared/library.ts'
import { shortMoment } from '../../shared/format/date.ts'
import { ScrollBox } from '../../shared/ui/scroll-box.tsx'
import { publishVersion } from './api/library.ts'
import classes from './challenge-page.module.css'
import { ConfirmAct } from './confirm-act.tsx'
import { Hash, shortHash } from './hash.tsx'
import { Mark, QualityBadge } from './quality-badge.tsx'
import { VersionChanges } from './version-changes.tsx'

const nothing = 'nothing'

/** Every version there was, and what is between two of them. */
export function Versions({ challenge }: { challenge: LibraryChallenge }) {
  const { versions, slug } = challenge
  const published = versions.find(({ isPublished }) => isPublished)
  const waiting = versions.find(({ isInFolder, isPublished }) => isInFolder && !isPublished)
  const [to, setTo] = useState(waiting?.hash ?? published?.hash ?? '')
  const [from, setFrom] = useState(
    (waiting ? published?.hash : versions.find(({ hash }) => hash !== to)?.hash) ?? nothing,
  )
  const choices = versions.map((version) => ({ value: version.hash, label: choiceOf(version) }))
  return (
    <>
      <section className={classes.card} aria-label="Versions">
        <ScrollBox label="Table of versions" className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">Version</th>
                <th scope="col">Found</th>
                <th scope="col">Quality</th>
                <th scope="col">Assessments</th>
                <th scope="col">Attempts</th>
                <th scope="col">Publish</th>
              </tr>
            </thead>
            <tbody>
              {versions.map((version) => (
                <VersionRow
                  key={version.hash}
                  slug={slug}
                  version={version}
                  current={published?.hash}
                  isRetired={challenge.isRetired}
                />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </section>
      <section className={classes.card} aria-label="What changed">
        <h2>What changed</h2>
        <div className={classes.bar}>
          <Select
            label="From"
            allowDeselect={false}
            data={[{ value: nothing, label: 'Nothing: show every file' }, ...choices]}
            value={from}
            onChange={(value) => value && setFrom(value)}
          />
          <Select
            label="To"
            allowDeselect={false}
            data={choices}
            value={to}
            onChange={(value) => value && setTo(value)}
          />
        </div>
        <VersionChanges slug={slug} from={from === nothing ? undefined : from} to={to} />
      </section>
    </>
  )
}

function choiceOf({ hash, isPublished, isInFolder }: LibraryVersion): string {
  const where = isPublished ? ', published' : isInFolder ? ', in the folder' : ''
  return `${shortHash(hash)}${where}`
}

interface VersionRowProps {
  readonly slug: string
  readonly version: LibraryVersion
  readonly current: string | undefined
  readonly isRetired: boolean
}

function VersionRow({ slug, version, current, isRetired }: VersionRowProps) {
  const { hash, isPublished, isInFolder } = version
  const label = isPublished ? `Offer ${shortHash(hash)} again` : `Publish ${shortHash(hash)}`
  return (
    <tr>
      <th scope="row">
        <Hash hash={hash} /> {isPublished && <Mark kind="current">Published</Mark>}{' '}
        {isInFolder && !isPublished && <Mark>In the folder</Mark>}
      </th>
      <td className={classes.number}>{shortMoment(version.foundAt)}</td>
      <td>
        <QualityBadge quality={version.quality} score={version.mutationScore} />
      </td>
      <td className={classes.number}>{version.assessments}</td>
      <td className={classes.number}>{version.attempts}</td>
      <td>
        {current !== undefined && (!isPublished || isRetired) && (
          <ConfirmAct
            slug={slug}
            label={label}
            act={() => publishVersion(slug, { hash, insteadOf: current })}
            isQuiet={!isInFolder}
          >
            New assessments get this version. Assessments that have the challenge keep theirs until you move them, and
            attempts keep what they were given.
          </ConfirmAct>
        )}
      </td>
    </tr>
  )
}
