import { Alert } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'

/** Why something did not go through, announced when it appears. */
export function FormFault({ error }: { error: Error | null }) {
  if (!error) return null
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle size={18} />}>
      {error.message}
    </Alert>
  )
}
