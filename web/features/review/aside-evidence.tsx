import { useState } from 'react'
import type { Aside } from '../../../server/shared/aside.ts'
import type { ReviewChallenge } from '../../../server/shared/review.ts'
import { shortMoment } from '../../shared/format/date.ts'
import { clockText } from '../../shared/format/duration.ts'
import { Statement } from '../../shared/statement/statement.tsx'
import classes from './aside-evidence.module.css'
import { CodeBrowser } from './code-browser.tsx'

interface AsideEvidenceProps {
  readonly attemptId: string
  readonly challenge: ReviewChallenge
}

/** What the candidate typed in one place while the attempt went on in another. It is in no submission and no score. */
export function AsideEvidence({ attemptId, challenge }: AsideEvidenceProps) {
  if (challenge.asides.length === 0) return null
  return (
    <section className={classes.section} aria-label="Typed in another place">
      <h3 className={classes.title}>Typed in another place</h3>
      <p className={classes.note}>
        A place that had no connection sent this when the candidate had already gone on elsewhere. It is in no
        submission, and in no score.
      </p>
      {challenge.asides.map((aside) => (
        <OneAside key={`${aside.writer}/${aside.language}`} {...{ attemptId, challenge, aside }} />
      ))}
    </section>
  )
}

function OneAside({ attemptId, challenge, aside }: AsideEvidenceProps & { readonly aside: Aside }) {
  const [isOpen, setIsOpen] = useState(false)
  const { language, at, receivedAt, files } = aside
  return (
    <details className={classes.aside} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        Until {clockText(at)}, received {shortMoment(receivedAt)}
      </summary>
      {isOpen &&
        (language === 'markdown' ? (
          Object.entries(files).map(([path, text]) => (
            <div key={path} className={classes.prose}>
              <Statement text={text} />
            </div>
          ))
        ) : (
          <CodeBrowser
            place={{ attemptId, challenge: challenge.slug, language, submission: undefined }}
            given={challenge.given[language] ?? {}}
            files={files}
          />
        ))}
    </details>
  )
}
