import type { Icon } from '@tabler/icons-react'
import classes from './page-icon.module.css'

/** The drawing above a message page's title. */
export function PageIcon({ of: Drawing }: { of: Icon }) {
  return (
    <span className={classes.icon} aria-hidden="true">
      <Drawing size={26} stroke={1.5} />
    </span>
  )
}
