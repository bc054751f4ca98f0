import '@mantine/spotlight/styles.css'
import { Kbd } from '@mantine/core'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import fuzzysort from 'fuzzysort'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Combination } from '../../../shared/editor/keys-of-command.ts'
import type { Session } from '../session/session.ts'
import { useSession } from '../session/session-context.ts'
import { editorCommands } from './editor-commands.ts'
import { combinationNames, keyNames } from './keys.ts'
import { useEditorKeys } from './use-editor-keys.ts'
import { workspaceCommands } from './workspace-commands.ts'

/** How many are shown at a time; typing finds the others. */
const most = 60

/** Every command of the workspace and of the editor, to be found by a few letters. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const session = useSession()
  const [[store, spotlight]] = useState(createSpotlight)
  useEffect(() => spotlight.open(), [spotlight])
  const keysOf = useEditorKeys()
  const commands = useMemo(() => allCommands(session, keysOf), [session, keysOf])
  const [query, setQuery] = useState('')
  const hasMoved = useRef(false)
  const found = query
    ? fuzzysort.go(query, commands, { key: 'label', limit: most, threshold: 0 }).map(({ obj }) => obj)
    : commands.slice(0, most)
  function choose(run: () => void) {
    spotlight.close()
    onClose()
    // Once the focus is back where it was: some commands are about what has it.
    setTimeout(run, 0)
  }
  /** Enter takes what was gone to by arrow keys, or else the best match of what is typed by now. */
  function onKey(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') hasMoved.current = true
    if (event.key !== 'Enter' || hasMoved.current) return
    event.preventDefault()
    event.stopPropagation()
    if (found[0]) choose(found[0].run)
  }
  function search(text: string) {
    hasMoved.current = false
    setQuery(text)
  }
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={search}
      shortcut={null}
      onSpotlightClose={onClose}
      transitionProps={{ duration: 0 }}
      scrollable
      maxHeight="26rem"
      attributes={{ content: { 'aria-label': 'Find a command' } }}
    >
      <Spotlight.Search
        aria-label="Find a command"
        onKeyDownCapture={onKey}
        placeholder="Find a command"
        leftSection={<IconSearch size={18} stroke={1.6} />}
      />
      <Spotlight.ActionsList>
        {found.map(({ id, label, group, keys, run }) => (
          <Spotlight.Action
            key={id}
            label={label}
            description={group}
            rightSection={keys ? <Kbd>{keys}</Kbd> : undefined}
            onClick={() => choose(run)}
          />
        ))}
        {found.length === 0 && <Spotlight.Empty>Nothing is called like that.</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

interface Listed {
  readonly id: string
  readonly label: string
  readonly group: string
  /** As they stand on the keyboard. */
  readonly keys?: string | undefined
  run(): void
}

function allCommands(session: Session, keysOf: ReturnType<typeof useEditorKeys>): Listed[] {
  const own = workspaceCommands(session).filter(({ id }) => !id.startsWith('palette'))
  const ofEditor = editorCommands(session)
  return [
    ...own.map((command) => ({ ...command, keys: command.keys && keyNames(command.keys).join(' ') })),
    ...ofEditor.map((command) => ({ ...command, group: 'Editor', keys: shownKeys(keysOf?.(command.id)) })),
  ]
}

function shownKeys(combinations: readonly Combination[] = []): string | undefined {
  const names = combinations.map((combination) => combinationNames(combination).join(' '))
  return names.length > 0 ? names.join(', ') : undefined
}
