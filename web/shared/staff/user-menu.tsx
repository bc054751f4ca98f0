import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Me } from '../../../server/shared/review.ts'
import { roleNames } from './role-names.ts'
import { signOut } from './sign-out.ts'
import classes from './user-menu.module.css'

export function UserMenu({ me }: { me: Me }) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      await navigate({ to: '/sign-in', search: { next: undefined } })
      // What the door itself asks for is under way already, and nobody's.
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'setup' })
    },
  })
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes.target}>
          <span className={classes.name}>{me.name}</span>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <strong>{me.email}</strong>
          <span>
            {roleNames[me.role]} at {me.company}
          </span>
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconUserCircle size={16} />} onClick={() => void navigate({ to: '/account' })}>
          Your account
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => leaving.mutate()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
