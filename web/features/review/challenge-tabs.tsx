import { Tabs } from '@mantine/core'
import type { ReviewChallenge } from '../../../server/shared/review.ts'
import classes from './challenge-tabs.module.css'
import { groupScores } from './group-scores.ts'

interface ChallengeTabsProps {
  readonly challenges: readonly ReviewChallenge[]
  readonly current: string | undefined
  readonly onChange: (slug: string) => void
}

/** A card a challenge: its score, and what it counts for in the whole. */
export function ChallengeTabs({ challenges, current, onChange }: ChallengeTabsProps) {
  const scored = challenges.filter(({ kind }) => kind !== 'written')
  const total = scored.reduce((sum, challenge) => sum + challenge.weight, 0)
  return (
    <Tabs value={current ?? null} onChange={(slug) => slug && onChange(slug)} variant="unstyled">
      <Tabs.List className={classes.list} aria-label="Challenges">
        {challenges.map((challenge) => (
          <Tabs.Tab
            key={challenge.slug}
            value={challenge.slug}
            classNames={{ tab: classes.tab ?? '', tabLabel: classes.label ?? '' }}
          >
            <span className={classes.title}>{challenge.title}</span>
            {challenge.kind === 'written' ? <Written /> : <Score challenge={challenge} total={total} />}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  )
}

function Score({ challenge, total }: { challenge: ReviewChallenge; total: number }) {
  const { score, weight } = challenge
  return (
    <>
      <span className={classes.row}>
        <span className={classes.score}>
          {score === null ? '–' : score.toFixed(1)}
          <span className={classes.weight}> of 100</span>
        </span>
        <span className={classes.weight}>{Math.round((100 * weight) / total)} % of the total</span>
      </span>
      <span className={classes.track} aria-hidden>
        <span className={classes.fill} style={{ width: `${score ?? 0}%` }} />
      </span>
      <span className={classes.groups}>
        {groupScores(challenge).map(({ group, passed, total: tests }) => (
          <span key={group} className={classes.group} data-whole={passed === tests}>
            <span className={classes.groupName}>{group}</span>
            <span>
              {passed} of {tests}
            </span>
          </span>
        ))}
      </span>
    </>
  )
}

function Written() {
  return (
    <span className={classes.row}>
      <span className={classes.written}>To review</span>
      <span className={classes.weight}>written, not in the score</span>
    </span>
  )
}
