import '../ui/mantine-styles.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import type { Me } from '../../../server/shared/review.ts'
import { ApiError } from '../api/api-error.ts'
import { Wordmark } from '../brand/wordmark.tsx'
import { SchemeToggle } from '../ui/scheme-toggle.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { LoadFault } from './load-fault.tsx'
import { MainTabs } from './main-tabs.tsx'
import { NotYours } from './not-yours.tsx'
import { meQuery } from './read-me.ts'
import { SecondFactorFirst } from './second-factor-first.tsx'
import classes from './staff-frame.module.css'
import { mayOpen, seesCandidates } from './tabs.ts'
import { useCompanyEvents } from './use-company-events.ts'
import { UserMenu } from './user-menu.tsx'

/** The frame around every page of the company's people; those who are not signed in go to the door first. */
export function StaffFrame({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title)
  const me = useQuery(meQuery)
  const isSignedOut = me.error instanceof ApiError && me.error.code === 'unauthenticated'
  useSignInFirst(isSignedOut)
  if (isSignedOut) return null
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        Skip to the content
      </a>
      <header className={classes.header}>
        <Link to="/" className={classes.home} aria-label="Assay, the first page">
          <Wordmark size={22} />
        </Link>
        {me.data && <MainTabs role={me.data.role} />}
        <div className={classes.end}>
          <SchemeToggle />
          {me.data && <UserMenu me={me.data} />}
        </div>
      </header>
      <main id="content" className={classes.main} tabIndex={-1}>
        {me.data ? (
          <SignedIn me={me.data} title={title}>
            {children}
          </SignedIn>
        ) : (
          me.error && <LoadFault error={me.error} retry={me.refetch} />
        )}
      </main>
    </div>
  )
}

function SignedIn({ me, title, children }: { me: Me; title: string; children: ReactNode }) {
  const isHeld = me.secondFactor === 'needed'
  useCompanyEvents(seesCandidates(me.role) && !isHeld)
  const path = useLocation({ select: ({ pathname }) => pathname })
  if (isHeld && path !== '/account') {
    return (
      <>
        <h1 className={classes.refused}>{title}</h1>
        <SecondFactorFirst />
      </>
    )
  }
  if (mayOpen(me.role, path)) return children
  return (
    <>
      <h1 className={classes.refused}>{title}</h1>
      <NotYours reason="This page is for other roles. If you need it, ask an administrator of your company." />
    </>
  )
}

/** Leads to the door, once: the address changes before the door is there, and must not lead to it again. */
function useSignInFirst(isSignedOut: boolean): void {
  const router = useRouter()
  useEffect(() => {
    if (!isSignedOut) return
    const next = router.state.resolvedLocation?.href ?? router.latestLocation.href
    void router.navigate({ to: '/sign-in', search: { next }, replace: true })
  }, [isSignedOut, router])
}
