import { Alert } from '@mantine/core'

/** Why the server has refused a form, in its own words. */
export function FormFault({ error }: { error: Error | null }) {
  if (!error) return null
  return (
    <Alert color="red" variant="light" role="alert">
      {error.message}
    </Alert>
  )
}
