import classes from './brand.module.css'
import { Mark } from './mark.tsx'

export function Wordmark({ size = 24 }: { size?: number }) {
  return (
    <span className={classes.wordmark} style={{ fontSize: size * 0.75 }}>
      <Mark size={size} />
      Assay
    </span>
  )
}
