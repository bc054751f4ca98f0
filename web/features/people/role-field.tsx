import { Radio, Stack } from '@mantine/core'
import type { Role } from '../../../server/shared/review.ts'
import { role as roles } from '../../../server/shared/review.ts'
import { roleDuties, roleNames } from '../../shared/staff/role-names.ts'

export function RoleField({ value, onChange }: { value: Role; onChange: (role: Role) => void }) {
  return (
    <Radio.Group label="Role" value={value} onChange={(chosen) => onChange(roles.parse(chosen))}>
      <Stack gap="xs" mt="xs">
        {roles.options.map((role) => (
          <Radio key={role} value={role} label={roleNames[role]} description={roleDuties[role]} />
        ))}
      </Stack>
    </Radio.Group>
  )
}
