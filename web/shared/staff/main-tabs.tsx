import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Role } from '../../../server/shared/review.ts'
import classes from './staff-frame.module.css'
import { tabsFor } from './tabs.ts'

/** The parts of the product that a role sees. In a narrow window the row scrolls, and begins where one is. */
export function MainTabs({ role }: { role: Role }) {
  const row = useRef<HTMLElement>(null)
  const path = useLocation({ select: ({ pathname }) => pathname })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another tab
  useEffect(() => {
    const tab = row.current?.querySelector<HTMLElement>('[aria-current="page"]')
    if (row.current && tab) row.current.scrollLeft = tab.offsetLeft - (row.current.clientWidth - tab.offsetWidth) / 2
  }, [path])
  return (
    <nav ref={row} className={classes.nav} aria-label="Main">
      {tabsFor(role).map(({ to, label }) => (
        <Link key={to} to={to} className={classes.tab}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
