import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { assessmentsQuery } from './api/assessments.ts'
import classes from './attempts-page.module.css'
import { type AttemptsSearch, attemptsSearch } from './attempts-search.ts'

const typingPauseMs = 250

const states = [
  { value: 'all', label: 'All' },
  { value: 'running', label: 'Running' },
  { value: 'grading', label: 'Being graded' },
  { value: 'graded', label: 'Graded' },
]

interface AttemptsFiltersProps {
  readonly search: AttemptsSearch
  readonly onSearch: (next: AttemptsSearch) => void
}

export function AttemptsFilters({ search, onSearch }: AttemptsFiltersProps) {
  const assessments = useQuery(assessmentsQuery)
  const [typed, setTyped] = useState(search.search ?? '')
  const change = (part: Record<string, unknown>) => onSearch(attemptsSearch({ ...search, ...part }))
  const searchFor = useDebouncedCallback((text: string) => change({ search: text }), typingPauseMs)
  return (
    <search className={classes.filters}>
      <TextInput
        className={classes.search}
        aria-label="Search candidates"
        placeholder="Name or e-mail"
        leftSection={<IconSearch size={16} />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          searchFor(event.currentTarget.value)
        }}
      />
      <Select
        className={classes.assessment}
        aria-label="Assessment"
        placeholder="Every assessment"
        clearable
        data={assessments.data?.assessments.map(({ id, title }) => ({ value: id, label: title })) ?? []}
        value={search.assessment ?? null}
        onChange={(assessment) => change({ assessment })}
      />
      <SegmentedControl
        aria-label="State"
        data={states}
        value={search.state ?? 'all'}
        onChange={(state) => change({ state })}
      />
    </search>
  )
}
