import { ActionIcon, Button, Popover, TextInput } from '@mantine/core'
import { IconBookmark, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { deleteView, saveView, viewsQuery } from './api/cohort.ts'
import { type AttemptsSearch, attemptsSearch } from './attempts-search.ts'
import classes from './views-menu.module.css'

interface ViewsMenuProps {
  readonly search: AttemptsSearch
  readonly onSearch: (next: AttemptsSearch) => void
}

/** One's own views: the filters and the order of the list under a name. */
export function ViewsMenu({ search, onSearch }: ViewsMenuProps) {
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const views = useQuery(viewsQuery)
  const current = new URLSearchParams(search as Record<string, string>).toString()
  const again = () => queries.invalidateQueries({ queryKey: viewsQuery.queryKey })
  const saving = useMutation({
    mutationFn: () => saveView({ name: name.trim(), search: current }),
    onSuccess: async () => {
      setName('')
      await again()
    },
  })
  // One that is gone already is gone, whoever took it away.
  const deleting = useMutation({ mutationFn: deleteView, onSettled: again })
  const keep = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <Popover position="bottom-end" width={280} trapFocus returnFocus opened={isOpen} onChange={setOpen}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconBookmark size={16} />} onClick={() => setOpen(!isOpen)}>
          Views
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={classes.list} aria-label="Your views">
          {views.data?.views.map((view) => (
            <li key={view.id} className={classes.view}>
              <button
                type="button"
                className={classes.open}
                aria-current={view.search === current || undefined}
                onClick={() => {
                  setOpen(false)
                  onSearch(attemptsSearch(Object.fromEntries(new URLSearchParams(view.search))))
                }}
              >
                {view.name}
              </button>
              <ActionIcon
                variant="subtle"
                size="sm"
                aria-label={`Delete ${view.name}`}
                onClick={() => deleting.mutate(view.id)}
              >
                <IconTrash size={15} />
              </ActionIcon>
            </li>
          ))}
        </ul>
        <form onSubmit={keep}>
          <TextInput
            size="xs"
            label="Keep these filters and this order as"
            placeholder="Name"
            value={name}
            maxLength={60}
            error={saving.error?.message}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" size="xs" mt="xs" variant="default" disabled={name.trim() === ''}>
            Keep
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
