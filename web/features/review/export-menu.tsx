import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { AttemptsSearch } from './attempts-search.ts'

/** What the table shows as a file: the same filters, the same order, and names as far as they are shown. */
export function ExportMenu({ search }: { search: AttemptsSearch }) {
  const address = (format: string) =>
    `/api/attempt-export?${new URLSearchParams({ ...(search as Record<string, string>), format })}`
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={address('csv')} download>
          CSV, for a spreadsheet
        </Menu.Item>
        <Menu.Item component="a" href={address('json')} download>
          JSON
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
