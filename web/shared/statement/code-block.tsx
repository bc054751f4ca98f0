import { ActionIcon } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import classes from './code-block.module.css'

/** How long the button shows that it has copied, in milliseconds. */
const confirmationMs = 1_600

export function CodeBlock({ children }: { children?: ReactNode }) {
  const code = useRef<HTMLPreElement>(null)
  const [copied, setCopied] = useState(false)
  async function copy() {
    await navigator.clipboard.writeText(code.current?.textContent ?? '')
    setCopied(true)
    setTimeout(() => setCopied(false), confirmationMs)
  }
  return (
    <div className={classes.block}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, which has to work by keyboard */}
      <pre ref={code} className={classes.code} tabIndex={0}>
        {children}
      </pre>
      {'clipboard' in navigator && (
        <ActionIcon
          className={classes.copy}
          variant="default"
          size="sm"
          aria-label={copied ? 'Copied' : 'Copy this code'}
          onClick={() => void copy()}
        >
          {copied ? <IconCheck size={14} /> : <IconCopy size={14} stroke={1.7} />}
        </ActionIcon>
      )}
    </div>
  )
}
