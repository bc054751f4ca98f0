import type { ReviewAttempt } from '../../../server/shared/review.ts'
import classes from './activity-timeline.module.css'

interface ActivityBarsProps {
  readonly activity: ReviewAttempt['activity']
  readonly spanMs: number
}

/**
 * Characters per stretch of time. Heights grow with the square root of the count, so that one large paste does not
 * press an hour of typing flat.
 */
export function ActivityBars({ activity, spanMs }: ActivityBarsProps) {
  const most = Math.max(1, ...activity.buckets.map((bucket) => bucket.typed + bucket.pasted))
  const width = (100 * activity.bucketMs) / spanMs
  return (
    <>
      <span className={classes.label}>Writing</span>
      <div className={classes.bars} aria-hidden>
        {activity.buckets.map(({ at, typed, pasted }) => {
          const total = typed + pasted
          const height = 100 * Math.sqrt(total / most)
          return (
            <span
              key={at}
              className={classes.bar}
              title={`${typed} typed, ${pasted} pasted`}
              style={{ left: `${(100 * at) / spanMs}%`, width: `max(2px, ${width}% - 1px)`, height: `${height}%` }}
            >
              <span className={classes.pasted} style={{ height: `${total === 0 ? 0 : (100 * pasted) / total}%` }} />
            </span>
          )
        })}
      </div>
    </>
  )
}
