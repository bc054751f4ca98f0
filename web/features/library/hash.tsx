import classes from './challenge-page.module.css'

/** As much of a version's hash as tells it from the others. */
export function shortHash(hash: string): string {
  return hash.slice(0, 8)
}

export function Hash({ hash }: { hash: string }) {
  return (
    <code className={classes.hash} title={hash}>
      {shortHash(hash)}
    </code>
  )
}
