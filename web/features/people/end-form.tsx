import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Person } from '../../../server/shared/people.ts'
import { endPerson } from './api/people.ts'
import { FormFault } from './form-fault.tsx'

export function EndForm({ person, onDone }: { person: Person; onDone: () => void }) {
  const queries = useQueryClient()
  const ending = useMutation({
    mutationFn: () => endPerson(person.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['people'] })
      onDone()
    },
  })
  return (
    <Stack gap="md">
      <FormFault error={ending.error} />
      <Text>
        {person.name} is signed out everywhere and cannot sign in again. Reviews and decisions stay, with the name. You
        can let {person.name} back in later.
      </Text>
      <Group>
        <Button loading={ending.isPending} onClick={() => ending.mutate()}>
          End the account
        </Button>
        <Button variant="default" onClick={onDone}>
          Keep it as it is
        </Button>
      </Group>
    </Stack>
  )
}
