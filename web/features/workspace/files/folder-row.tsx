import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import classes from './file-tree.module.css'

export function FolderRow({ name, children }: { name: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(true)
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <li>
      <button type="button" className={classes.folder} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Chevron size={14} stroke={1.8} aria-hidden="true" />
        {name}
      </button>
      {isOpen && children}
    </li>
  )
}
