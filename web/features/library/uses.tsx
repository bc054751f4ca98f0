import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { LibraryChallenge, LibraryUse } from '../../../server/shared/library.ts'
import { shortMoment } from '../../shared/format/date.ts'
import { meQuery } from '../../shared/staff/read-me.ts'
import { ScrollBox } from '../../shared/ui/scroll-box.tsx'
import { moveAssessment } from './api/library.ts'
import classes from './challenge-page.module.css'
import { ConfirmAct } from './confirm-act.tsx'
import { Hash, shortHash } from './hash.tsx'
import { Mark } from './quality-badge.tsx'

/** Which assessments have the challenge, in which version, and what was done to it. */
export function Uses({ challenge }: { challenge: LibraryChallenge }) {
  const published = challenge.versions.find(({ isPublished }) => isPublished)
  return (
    <>
      <section className={classes.card} aria-label="Assessments with this challenge">
        <h2>Assessments</h2>
        {challenge.uses.length === 0 ? (
          <p className={classes.note}>No assessment has this challenge.</p>
        ) : (
          <ScrollBox label="Table of assessments" className={classes.scroll}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">Assessment</th>
                  <th scope="col">Version</th>
                  <th scope="col">Attempts</th>
                  <th scope="col">
                    <span className={classes.action}>Move</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {challenge.uses.map((use) => (
                  <Use key={use.assessmentId} use={use} slug={challenge.slug} published={published?.hash} />
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )}
      </section>
      <section className={classes.card} aria-label="What was done">
        <h2>What was done</h2>
        <ul className={classes.acts}>
          {challenge.acts.map((act) => (
            <li key={`${act.at} ${act.action} ${act.hash} ${act.assessment}`}>
              <strong>{act.by}</strong> {wordsOf(act)}{' '}
              <time className={classes.when} dateTime={act.at}>
                {shortMoment(act.at)}
              </time>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function wordsOf({ action, hash, assessment }: LibraryChallenge['acts'][number]): string {
  const version = hash === null ? 'a version' : `version ${shortHash(hash)}`
  if (action === 'challenge.published') return `published ${version}`
  return action === 'challenge.retired' ? 'retired the challenge' : `moved ${assessment} to ${version}`
}

function Use({ use, slug, published }: { use: LibraryUse; slug: string; published: string | undefined }) {
  const isAdmin = useQuery(meQuery).data?.role === 'admin'
  return (
    <tr>
      <th scope="row">{use.title}</th>
      <td>
        <Hash hash={use.hash} /> {use.isPublished && <Mark kind="current">Published</Mark>}
      </td>
      <td className={classes.number}>{use.attempts}</td>
      <td className={classes.action}>
        {isAdmin && use.attempts > 0 && (
          <Link
            className={classes.regrade}
            to="/assessments/$id/regrading"
            params={{ id: use.assessmentId }}
            search={{ challenge: slug }}
          >
            Regrade<span className={classes.spoken}> {use.title}</span>
          </Link>
        )}
        {!use.isPublished && published !== undefined && (
          <ConfirmAct
            slug={slug}
            label={`Move to ${shortHash(published)}`}
            act={() => moveAssessment(slug, { assessmentId: use.assessmentId, from: use.hash, to: published })}
            isQuiet
          >
            Whoever starts “{use.title}” from now on gets version {shortHash(published)}. Whoever has started keeps
            theirs, so scores from before and after compare two versions.
          </ConfirmAct>
        )}
      </td>
    </tr>
  )
}
