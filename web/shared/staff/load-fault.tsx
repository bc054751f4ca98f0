import { Alert, Button } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { ApiError } from '../api/api-error.ts'
import { NotYours } from './not-yours.tsx'

/** Something could not be fetched: why, and a way to try again, or from a page that is not theirs to one that is. */
export function LoadFault({ error, retry }: { error: Error; retry: () => unknown }) {
  if (error instanceof ApiError && error.code === 'forbidden') return <NotYours reason={error.message} />
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
