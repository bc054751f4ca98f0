import { ActionIcon } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { type ComponentProps, useRef } from 'react'
import classes from './markdown.module.css'

const copiedMs = 1_500

/** A block of code with a button that copies it. */
export function CodeBlock({ children }: ComponentProps<'pre'>) {
  const block = useRef<HTMLPreElement>(null)
  const clipboard = useClipboard({ timeout: copiedMs })
  const label = clipboard.copied ? 'Copied' : 'Copy this code'
  return (
    <div className={classes.block}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard */}
      <pre ref={block} tabIndex={0}>
        {children}
      </pre>
      <ActionIcon
        className={classes.copy}
        variant="subtle"
        size="sm"
        aria-label={label}
        title={label}
        onClick={() => clipboard.copy(block.current?.textContent ?? '')}
      >
        {clipboard.copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
      </ActionIcon>
    </div>
  )
}
