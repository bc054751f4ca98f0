import { Alert, Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'

/** In the place of every page, for somebody who has yet to turn on the second factor that the company asks for. */
export function SecondFactorFirst() {
  return (
    <Alert color="gray" variant="light" role="alert" icon={<IconLock size={18} />} title="One thing first">
      <p>Your company asks everybody for a second factor. Turn on yours, and this page opens.</p>
      <Button size="xs" renderRoot={(props) => <Link to="/account" {...props} />}>
        Open your account
      </Button>
    </Alert>
  )
}
