import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { signInElsewhere } from './api/sign-in.ts'
import { FormFault } from './form-fault.tsx'

interface ElsewhereButtonProps {
  /** What the company calls its own sign-in system. */
  readonly name: string
  /** Where to go afterwards. */
  readonly next: string
}

/** Signs in with the company's own system. */
export function ElsewhereButton({ name, next }: ElsewhereButtonProps) {
  const leaving = useMutation({ mutationFn: signInElsewhere })
  return (
    <>
      <FormFault error={leaving.error} />
      <Button
        variant="default"
        size="md"
        fullWidth
        loading={leaving.isPending || leaving.isSuccess}
        onClick={() => leaving.mutate(next)}
      >
        Continue with {name}
      </Button>
    </>
  )
}
