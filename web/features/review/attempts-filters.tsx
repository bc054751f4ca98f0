import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { assessmentsQuery } from './api/assessments.ts'
import classes from './attempts-page.module.css'
import { type AttemptsSearch, attemptsSearch } from './attempts-search.ts'
import { ViewsMenu } from './views-menu.tsx'

const typingPauseMs = 250

const states = [
  { value: 'all', label: 'All' },
  { value: 'running', label: 'Running' },
  { value: 'grading', label: 'Being graded' },
  { value: 'graded', label: 'Graded' },
]

const orders = [
  { value: 'started', label: 'By start' },
  { value: 'finished', label: 'By submission' },
  { value: 'score', label: 'By score' },
  { value: 'time', label: 'By time used' },
  { value: 'name', label: 'By name' },
  { value: 'signals', label: 'By signals' },
  { value: 'alike', label: 'By likeness' },
  { value: 'own', label: 'An order of my own' },
]

const readers = [
  { value: 'me', label: 'Read by me' },
  { value: 'nobody', label: 'Read by nobody yet' },
]

const decisions = [
  { value: 'none', label: 'Not decided' },
  { value: 'advance', label: 'Advance' },
  { value: 'hold', label: 'Hold' },
  { value: 'decline', label: 'Decline' },
]

interface AttemptsFiltersProps {
  readonly search: AttemptsSearch
  readonly onSearch: (next: AttemptsSearch) => void
  /** More to choose, at the end. */
  readonly children?: ReactNode
}

export function AttemptsFilters({ search, onSearch, children }: AttemptsFiltersProps) {
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
      <Select
        className={classes.choice}
        aria-label="Order"
        allowDeselect={false}
        data={orders}
        value={search.sort ?? 'started'}
        onChange={(sort) => change({ sort })}
      />
      <Select
        className={classes.choice}
        aria-label="Who reads it"
        placeholder="Read by anybody"
        clearable
        data={readers}
        value={search.reviewer ?? null}
        onChange={(reviewer) => change({ reviewer })}
      />
      <Select
        className={classes.choice}
        aria-label="Decision"
        placeholder="Any decision"
        clearable
        data={decisions}
        value={search.decision ?? null}
        onChange={(decision) => change({ decision })}
      />
      <ViewsMenu search={search} onSearch={onSearch} />
      {children}
    </search>
  )
}
