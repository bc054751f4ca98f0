import { IconCircle, IconCircleCheck, IconCircleDot } from '@tabler/icons-react'
import type { CandidateStanding } from '../../../server/shared/decisions.ts'
import { shortMoment } from '../../shared/format/date.ts'
import classes from './standing.module.css'

const stages = [
  { stage: 'received', label: 'Received' },
  { stage: 'review', label: 'Under review' },
  { stage: 'decided', label: 'Decided' },
] as const

/** Where things stand, as far as the company lets it be told. */
export function Standing({ standing, company }: { standing: CandidateStanding; company: string }) {
  if (standing.tells === 'received') {
    return (
      <p>
        The hidden tests run by themselves. The people at {company} see the result together with your work and are in
        touch about the next step. You can close this page.
      </p>
    )
  }
  const reached = stages.findIndex(({ stage }) => stage === standing.stage)
  return (
    <section aria-labelledby="standing-title" className={classes.section}>
      <h2 id="standing-title" className={classes.title}>
        Where things stand
      </h2>
      <ol className={classes.steps}>
        {stages.map(({ stage, label }, index) => {
          const Icon = index < reached ? IconCircleCheck : index === reached ? IconCircleDot : IconCircle
          return (
            <li key={stage} className={classes.step} aria-current={index === reached ? 'step' : undefined}>
              <Icon size={18} stroke={1.7} aria-hidden="true" />
              {label}
              {index === reached && <span className={classes.since}>since {shortMoment(standing.since)}</span>}
            </li>
          )
        })}
      </ol>
      <p>{sentenceOf(standing, company)}</p>
    </section>
  )
}

function sentenceOf({ stage, outcome }: CandidateStanding, company: string): string {
  if (outcome === 'advance') return `${company} would like to go on with you, and is in touch about the next step.`
  if (outcome === 'decline')
    return `${company} has decided not to go on. Thank you for the time you gave; the copy of your work stays yours.`
  if (stage === 'decided') return `${company} has decided, and is in touch with you about it.`
  if (stage === 'review')
    return `Somebody at ${company} has begun to look at your work. This page says when they have decided.`
  return 'Your work is here, and the hidden tests run by themselves. This page says when somebody looks at it.'
}
