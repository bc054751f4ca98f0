import { ActionIcon, Checkbox, TextInput } from '@mantine/core'
import { IconCheck, IconChevronDown, IconChevronUp, IconLink, IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { plural } from '../../../shared/format/duration.ts'
import classes from './log-view.module.css'
import type { LogSearch } from './search-lines.ts'

interface LogBarProps {
  readonly path: string
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly search: LogSearch
  readonly current: number | null
  readonly onStep: (by: 1 | -1) => void
  readonly isFiltered: boolean
  readonly onFilter: (isFiltered: boolean) => void
  readonly isWrapped: boolean
  readonly onWrap: (isWrapped: boolean) => void
  /** Where the cursor stands. */
  readonly line: number
}

export function LogBar(props: LogBarProps) {
  const { path, query, onQuery, search, current, onStep, isFiltered, onFilter, isWrapped, onWrap, line } = props
  function onKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    onStep(event.shiftKey ? -1 : 1)
  }
  return (
    <div className={classes.bar}>
      <TextInput
        className={classes.search ?? ''}
        size="xs"
        aria-label="Search this log"
        placeholder="Search this log"
        data-log-search
        leftSection={<IconSearch size={14} stroke={1.7} />}
        value={query}
        onChange={({ currentTarget }) => onQuery(currentTarget.value)}
        onKeyDown={onKey}
      />
      <ActionIcon size="md" variant="subtle" aria-label="Previous match" onClick={() => onStep(-1)}>
        <IconChevronUp size={16} stroke={1.7} />
      </ActionIcon>
      <ActionIcon size="md" variant="subtle" aria-label="Next match" onClick={() => onStep(1)}>
        <IconChevronDown size={16} stroke={1.7} />
      </ActionIcon>
      <span className={classes.count} role="status">
        {query !== '' && countText(search, current)}
      </span>
      <span className={classes.end}>
        <Checkbox
          size="xs"
          label="Only matching lines"
          checked={isFiltered}
          onChange={({ currentTarget }) => onFilter(currentTarget.checked)}
        />
        <Checkbox
          size="xs"
          label="Wrap"
          checked={isWrapped}
          onChange={({ currentTarget }) => onWrap(currentTarget.checked)}
        />
        <CopyLink path={path} line={line} />
      </span>
    </div>
  )
}

function countText({ matches, lines, isCut }: LogSearch, current: number | null): string {
  if (matches.length === 0) return 'Nothing found'
  const place = current === null ? '' : `${(current + 1).toLocaleString('en')} of `
  const total = `${matches.length.toLocaleString('en')}${isCut ? ' or more' : ''}`
  return `${place}${total} in ${plural(lines.length, 'line')}`
}

/** How long the button shows that it has copied, in milliseconds. */
const confirmationMs = 1_600

/** Copies a link in Markdown: in an answer it names the line, and opens it in the preview. */
function CopyLink({ path, line }: { path: string; line: number }) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), confirmationMs)
    return () => clearTimeout(timer)
  }, [copied])
  async function copy() {
    await navigator.clipboard.writeText(`[${path}:${line}](${encodeURI(path)}#L${line})`)
    setCopied(true)
  }
  if (!('clipboard' in navigator)) return null
  return (
    <ActionIcon
      size="md"
      variant="subtle"
      aria-label={copied ? 'Copied' : `Copy a link to line ${line}`}
      title="Copy a link to this line, for your answer"
      onClick={() => void copy()}
    >
      {copied ? <IconCheck size={16} /> : <IconLink size={16} stroke={1.7} />}
    </ActionIcon>
  )
}
