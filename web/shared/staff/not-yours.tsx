import { Alert, Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'

/** A page that is for other roles, and the way to one that is for this one. */
export function NotYours({ reason }: { reason: string }) {
  return (
    <Alert color="gray" variant="light" role="alert" icon={<IconLock size={18} />} title="Your role does not open this">
      <p>{reason}</p>
      <Button variant="default" size="xs" renderRoot={(props) => <Link to="/" {...props} />}>
        Go to your first page
      </Button>
    </Alert>
  )
}
