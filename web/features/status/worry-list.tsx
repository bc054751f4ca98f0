import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import classes from './status-page.module.css'

/** What to look at first, or that there is nothing. Read out when it changes. */
export function WorryList({ worries }: { worries: readonly string[] }) {
  return (
    <div role="status">
      {worries.length === 0 ? (
        <p className={classes.calm}>
          <IconCircleCheck size={18} aria-hidden />
          All is well.
        </p>
      ) : (
        <div className={classes.worried}>
          <IconAlertTriangle size={18} aria-hidden />
          <div>
            <p className={classes.worry}>
              {worries.length === 1 ? 'One thing to look at' : `${worries.length} things to look at`}
            </p>
            <ul className={classes.worries}>
              {worries.map((worry) => (
                <li key={worry}>{worry}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  )
}
