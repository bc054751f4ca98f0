import { Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { difficultyName, kindName } from '../../shared/format/names.ts'
import classes from './library-page.module.css'
import { difficulties, kinds, type LibrarySearch, librarySearch, qualities } from './library-search.ts'

interface LibraryFiltersProps {
  readonly search: LibrarySearch
  readonly onSearch: (next: LibrarySearch) => void
  readonly tags: readonly string[]
}

const qualityNames = { proven: 'Proven', problems: 'To mend', unchecked: 'Not checked yet' } as const

export function LibraryFilters({ search, onSearch, tags }: LibraryFiltersProps) {
  const change = (part: Record<string, unknown>) => onSearch(librarySearch({ ...search, ...part }))
  const filter = (key: keyof LibrarySearch, label: string, data: { value: string; label: string }[]) => (
    <Select
      className={classes.filter}
      aria-label={label}
      placeholder={label}
      clearable
      searchable={key === 'tag'}
      data={data}
      value={search[key] ?? null}
      onChange={(value) => change({ [key]: value })}
    />
  )
  return (
    <search className={classes.filters}>
      <TextInput
        className={classes.search}
        aria-label="Search challenges"
        placeholder="Title or tag"
        leftSection={<IconSearch size={16} />}
        defaultValue={search.search ?? ''}
        onChange={(event) => change({ search: event.currentTarget.value })}
      />
      {filter(
        'kind',
        'Every kind',
        kinds.map((kind) => ({ value: kind, label: kindName[kind] })),
      )}
      {filter(
        'difficulty',
        'Every difficulty',
        difficulties.map((difficulty) => ({ value: difficulty, label: difficultyName[difficulty] })),
      )}
      {filter(
        'tag',
        'Every tag',
        tags.map((tag) => ({ value: tag, label: tag })),
      )}
      {filter(
        'quality',
        'Every quality',
        qualities.map((quality) => ({ value: quality, label: qualityNames[quality] })),
      )}
    </search>
  )
}
