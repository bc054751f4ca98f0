import { Button, Group, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Person } from '../../../server/shared/people.ts'
import { changeRole } from './api/people.ts'
import { FormFault } from './form-fault.tsx'
import { RoleField } from './role-field.tsx'

export function RoleForm({ person, onDone }: { person: Person; onDone: () => void }) {
  const [role, choose] = useState(person.role)
  const queries = useQueryClient()
  const changing = useMutation({
    mutationFn: changeRole,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['people'] })
      onDone()
    },
  })
  return (
    <Stack gap="md">
      <FormFault error={changing.error} />
      <RoleField value={role} onChange={choose} />
      <Group>
        <Button loading={changing.isPending} onClick={() => changing.mutate({ id: person.id, role })}>
          Change the role
        </Button>
        <Button variant="default" onClick={onDone}>
          Keep it as it is
        </Button>
      </Group>
    </Stack>
  )
}
