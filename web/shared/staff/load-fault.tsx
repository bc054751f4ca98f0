import { Alert, Button } from '@mantine/core'
import { IconAlertCircle, IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { ApiError } from '../api/api-error.ts'

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

function NotYours({ reason }: { reason: string }) {
  return (
    <Alert color="gray" variant="light" role="alert" icon={<IconLock size={18} />} title="Your role does not open this">
      <p>{reason}</p>
      <Button variant="default" size="xs" renderRoot={(props) => <Link to="/" {...props} />}>
        Go to your first page
      </Button>
    </Alert>
  )
}
