import { Button } from '@mantine/core'

/** Loads the page again, which keeps the work. */
export function LoadAgain() {
  return (
    <Button size="compact-xs" variant="default" onClick={() => window.location.reload()}>
      Load the page again
    </Button>
  )
}
