import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Person } from '../../../server/shared/people.ts'
import { FormFault } from './form-fault.tsx'

interface ConfirmFormProps {
  /** What comes of it. */
  readonly children: string
  readonly action: string
  readonly act: () => Promise<Person>
  readonly onDone: () => void
}

/** Says what comes of an act before it is done. */
export function ConfirmForm({ children, action, act, onDone }: ConfirmFormProps) {
  const queries = useQueryClient()
  const acting = useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['people'] })
      onDone()
    },
  })
  return (
    <Stack gap="md">
      <FormFault error={acting.error} />
      <Text>{children}</Text>
      <Group>
        <Button loading={acting.isPending} onClick={() => acting.mutate()}>
          {action}
        </Button>
        <Button variant="default" onClick={onDone}>
          Keep it as it is
        </Button>
      </Group>
    </Stack>
  )
}
