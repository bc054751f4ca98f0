import { Kbd } from '@mantine/core'
import { Fragment } from 'react'
import classes from './shortcuts-dialog.module.css'

interface KeysProps {
  readonly label: string
  /** The names of the keys, of one combination after the other. */
  readonly combinations: readonly (readonly string[])[]
}

/** A command and its keys, as one row of a list. */
export function Keys({ label, combinations }: KeysProps) {
  return (
    <div className={classes.row}>
      <dt>{label}</dt>
      <dd className={classes.keys}>
        {combinations.map((names, index) => (
          <Fragment key={names.join('+')}>
            {index > 0 && <span className={classes.then}>then</span>}
            {names.map((name) => (
              <Kbd key={name}>{name}</Kbd>
            ))}
          </Fragment>
        ))}
      </dd>
    </div>
  )
}
