import { Button, Menu, TextInput } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { saveView, viewsQuery } from './api/cohort.ts'
import { type AttemptsSearch, attemptsSearch } from './attempts-search.ts'

interface ViewsMenuProps {
  readonly search: AttemptsSearch
  readonly onSearch: (next: AttemptsSearch) => void
}

/** One's own views: the filters and the order of the list under a name. */
export function ViewsMenu({ search, onSearch }: ViewsMenuProps) {
  const queries = useQueryClient()
  const views = useQuery(viewsQuery)
  const [name, setName] = useState('')
  const saving = useMutation({
    mutationFn: () => saveView({ name, search: new URLSearchParams(search as Record<string, string>).toString() }),
    onSuccess: async () => {
      setName('')
      await queries.invalidateQueries({ queryKey: viewsQuery.queryKey })
    },
  })
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconBookmark size={16} />}>
          Views
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {views.data?.views.map((view) => (
          <Menu.Item
            key={view.id}
            onClick={() => onSearch(attemptsSearch(Object.fromEntries(new URLSearchParams(view.search))))}
          >
            {view.name}
          </Menu.Item>
        ))}
        <form
          style={{ padding: '0.375rem 0.5rem' }}
          onSubmit={(event) => {
            event.preventDefault()
            saving.mutate()
          }}
        >
          <TextInput
            size="xs"
            label="Keep this view as"
            placeholder="Name"
            value={name}
            maxLength={60}
            error={saving.error?.message}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => event.stopPropagation()}
          />
          <Button type="submit" size="xs" mt="xs" variant="default" disabled={name.trim() === ''}>
            Keep
          </Button>
        </form>
      </Menu.Dropdown>
    </Menu>
  )
}
