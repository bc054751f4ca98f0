import { Alert, Button, Modal, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { meQuery } from '../../shared/staff/read-me.ts'
import { createDraft } from './api/draft.ts'

/** Makes a draft of a title and a role, and goes on in the editor. */
export function NewAssessmentButton() {
  const [isOpen, dialog] = useDisclosure(false)
  const isAdmin = useQuery(meQuery).data?.role === 'admin'
  if (!isAdmin) return null
  return (
    <>
      <Button leftSection={<IconPlus size={17} />} onClick={dialog.open}>
        New assessment
      </Button>
      <Modal opened={isOpen} onClose={dialog.close} title="New assessment">
        <NewForm />
      </Modal>
    </>
  )
}

function NewForm() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const form = useForm({
    initialValues: { title: '', role: '' },
    validate: {
      title: (value) => (value.trim() === '' ? 'Give it a title' : null),
      role: (value) => (value.trim() === '' ? 'Name the role' : null),
    },
  })
  const creating = useMutation({
    mutationFn: (names: typeof form.values) => createDraft({ ...names, durationMinutes: 60 }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['assessments'] })
      await navigate({ to: '/assessments/$id/edit', params: { id } })
    },
  })
  return (
    <form onSubmit={form.onSubmit((names) => creating.mutate(names))} noValidate>
      <Stack gap="md">
        {creating.error && (
          <Alert color="red" variant="light" role="alert">
            {creating.error.message}
          </Alert>
        )}
        <TextInput
          label="Title"
          placeholder="Backend engineer, first round"
          maxLength={200}
          data-autofocus
          {...form.getInputProps('title')}
        />
        <TextInput label="Role" placeholder="Backend engineer" maxLength={200} {...form.getInputProps('role')} />
        <Button type="submit" loading={creating.isPending}>
          Make a draft
        </Button>
      </Stack>
    </form>
  )
}
