import { Alert, Button } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'

/** Something could not be fetched: why, and a way to try again. */
export function LoadFault({ error, retry }: { error: Error; retry: () => unknown }) {
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      icon={<IconAlertCircle size={18} />}
      title="This could not be loaded"
    >
      <p>{error.message}</p>
      <Button variant="default" size="xs" onClick={() => void retry()}>
        Try again
      </Button>
    </Alert>
  )
}
