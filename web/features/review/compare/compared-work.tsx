import { useState } from 'react'
import type { Files } from '../../../../server/shared/challenges.ts'
import type { ReviewAttempt, ReviewChallenge } from '../../../../server/shared/review.ts'
import { Statement } from '../../../shared/statement/statement.tsx'
import { ScrollBox } from '../../../shared/ui/scroll-box.tsx'
import classes from './compare.module.css'

/** What each candidate made of one challenge, beside each other: answers, or the files that were changed. */
export function ComparedWork({ attempts, slug }: { attempts: readonly ReviewAttempt[]; slug: string }) {
  const columns = attempts.map((attempt) => {
    const challenge = attempt.challenges.find((one) => one.slug === slug)
    return { attempt, challenge, files: challenge ? changedFiles(challenge) : {} }
  })
  const paths = [...new Set(columns.flatMap(({ files }) => Object.keys(files)))].sort()
  const [chosen, setChosen] = useState(paths[0])
  return (
    <>
      {paths.length > 1 && (
        <ul className={classes.files} aria-label="Files">
          {paths.map((path) => (
            <li key={path}>
              <button type="button" aria-pressed={path === chosen} onClick={() => setChosen(path)}>
                {path}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.columns} data-columns={columns.length}>
        {columns.map(({ attempt, challenge, files }) => (
          <section key={attempt.id} className={classes.column} aria-label={`Work of ${attempt.candidate.name}`}>
            <h2 className={classes.name}>{attempt.candidate.name}</h2>
            {challenge?.questions.map(({ id, answer }) => (
              <div key={id}>
                <h3 className={classes.note}>{id}</h3>
                {answer.trim() === '' ? (
                  <p className={classes.note}>Nothing was written.</p>
                ) : (
                  <Statement text={answer} />
                )}
              </div>
            ))}
            {challenge?.kind !== 'written' && <Code text={chosen === undefined ? undefined : files[chosen]} />}
          </section>
        ))}
      </div>
    </>
  )
}

function Code({ text }: { text: string | undefined }) {
  if (text === undefined) return <p className={classes.note}>Not changed.</p>
  return (
    <ScrollBox as="pre" className={classes.code}>
      <code>{text}</code>
    </ScrollBox>
  )
}

/** As they were handed in last, or as the work stood. */
function changedFiles({ submissions, given, work, languages }: ReviewChallenge): Files {
  const handedIn = submissions.find(({ counts }) => counts) ?? submissions.at(-1)
  const language = handedIn?.language ?? languages.find((one) => work[one])
  if (!language) return {}
  const files = handedIn?.files ?? work[language] ?? {}
  return Object.fromEntries(Object.entries(files).filter(([path, text]) => given[language]?.[path] !== text))
}
