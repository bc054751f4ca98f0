import { IconBraces, IconBug, IconPencil } from '@tabler/icons-react'
import type { ChallengeSummary } from '../../../server/shared/challenges.ts'
import { plural } from '../../shared/format/duration.ts'
import { difficultyName, kindName, languageName, listed } from '../../shared/format/names.ts'
import classes from './challenge-overview.module.css'

export function ChallengeOverview({ challenges }: { challenges: readonly ChallengeSummary[] }) {
  return (
    <section className={classes.section} aria-labelledby="challenges-title">
      <h2 id="challenges-title" className={classes.heading}>
        What awaits you
      </h2>
      <ol className={classes.list}>
        {challenges.map((challenge) => (
          <Challenge key={challenge.slug} challenge={challenge} share={shareOf(challenge, challenges)} />
        ))}
      </ol>
    </section>
  )
}

const icons = { coding: IconBraces, 'break-fix': IconBug, written: IconPencil }

function Challenge({ challenge, share }: { challenge: ChallengeSummary; share: number }) {
  const { title, kind, minutes, difficulty, languages } = challenge
  const Icon = icons[kind]
  const facts = [
    kindName[kind],
    listed(
      languages.map((language) => languageName[language]),
      'or',
    ),
    difficulty && difficultyName[difficulty],
    kind === 'written' ? 'read by people' : `${share}% of the score`,
  ]
  return (
    <li className={classes.challenge}>
      <span className={classes.icon} aria-hidden="true">
        <Icon size={20} stroke={1.6} />
      </span>
      <div>
        <h3 className={classes.title}>{title}</h3>
        <p className={classes.facts}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {minutes !== null && <span className={classes.minutes}>about {plural(minutes, 'minute')}</span>}
    </li>
  )
}

function shareOf({ weight }: ChallengeSummary, all: readonly ChallengeSummary[]): number {
  const scored = all.filter(({ kind }) => kind !== 'written')
  const total = scored.reduce((sum, other) => sum + other.weight, 0)
  return Math.round((100 * weight) / total)
}
