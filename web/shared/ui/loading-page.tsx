import { Loader } from '@mantine/core'
import classes from './loading-page.module.css'

/** Stays empty for a moment, so that a quick answer shows no flicker. */
export function LoadingPage({ label }: { label: string }) {
  return (
    <main className={classes.page} aria-busy="true">
      <Loader size="sm" color="var(--assay-muted)" aria-hidden="true" />
      <p className={classes.label}>{label}</p>
    </main>
  )
}
