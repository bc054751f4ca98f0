import { Tabs } from '@mantine/core'
import type { ReviewChallenge } from '../../../server/shared/review.ts'
import classes from './challenge-tabs.module.css'

interface ChallengeTabsProps {
  readonly challenges: readonly ReviewChallenge[]
  readonly current: string | undefined
  readonly onChange: (slug: string) => void
}

/** A card a challenge: its score, and what it counts for in the whole. */
export function ChallengeTabs({ challenges, current, onChange }: ChallengeTabsProps) {
  const total = challenges.reduce((sum, challenge) => sum + challenge.weight, 0)
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
            <span className={classes.row}>
              <span className={classes.score}>
                {challenge.score === null ? '–' : challenge.score.toFixed(1)}
                <span className={classes.weight}> of 100</span>
              </span>
              <span className={classes.weight}>{Math.round((100 * challenge.weight) / total)} % of the total</span>
            </span>
            <span className={classes.track} aria-hidden>
              <span className={classes.fill} style={{ width: `${challenge.score ?? 0}%` }} />
            </span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  )
}
