import { Button, Checkbox, Popover, Stack } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { type ColumnName, columnNames } from './columns.ts'

interface ColumnsMenuProps {
  readonly hidden: ReadonlySet<ColumnName>
  readonly onChange: (hidden: ReadonlySet<ColumnName>) => void
}

/** Which columns the list shows. */
export function ColumnsMenu({ hidden, onChange }: ColumnsMenuProps) {
  const names = Object.keys(columnNames) as ColumnName[]
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} />}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group
          label="Shown in the list"
          value={names.filter((name) => !hidden.has(name))}
          onChange={(shown) => onChange(new Set(names.filter((name) => !shown.includes(name))))}
        >
          <Stack gap="xs" mt="xs">
            {names.map((name) => (
              <Checkbox key={name} size="xs" value={name} label={columnNames[name]} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  )
}
