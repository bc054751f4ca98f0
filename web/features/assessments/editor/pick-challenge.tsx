import { Select, type SelectProps } from '@mantine/core'
import { useState } from 'react'

interface PickChallengeProps extends Omit<SelectProps, 'value' | 'onChange' | 'searchValue' | 'onSearchChange'> {
  readonly onPick: (slug: string) => void
}

/** Chooses one challenge after the other: after each, the field is empty again and ready for the next. */
export function PickChallenge({ onPick, ...props }: PickChallengeProps) {
  const [search, setSearch] = useState('')
  return (
    <Select
      {...props}
      searchable
      value={null}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(slug) => {
        setSearch('')
        if (slug) onPick(slug)
      }}
    />
  )
}
