import '../../shared/ui/mantine-styles.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { usePageTitle } from '../../shared/ui/use-page-title.ts'
import { setupQuery } from './api/setup.ts'
import { SecondFactorForm } from './second-factor-form.tsx'
import { SetUpForm } from './set-up-form.tsx'
import classes from './sign-in-page.module.css'
import { ownPath, useEnter } from './use-enter.ts'
import { WaysIn } from './ways-in.tsx'

interface SignInPageProps {
  readonly next: string | undefined
  /** Why the company's own sign-in system led back without signing in. */
  readonly fault: string | undefined
}

const heads = {
  first: {
    title: 'Set up Assay',
    lead: 'This installation has no people yet. The account you make here is its first administrator.',
  },
  'sign-in': {
    title: 'Sign in',
    lead: 'For reviewers and administrators. Candidates use the personal link from their invitation.',
  },
  'second-factor': { title: 'One more step', lead: 'Your account has a second factor.' },
} as const

/** The company's door: sign in, or on a new installation make the first admin. */
export function SignInPage({ next, fault }: SignInPageProps) {
  usePageTitle('Sign in')
  const setup = useQuery(setupQuery)
  const enter = useEnter(next)
  const [isHalfIn, setHalfIn] = useState(false)
  const step = setup.data?.needed === true ? 'first' : isHalfIn ? 'second-factor' : 'sign-in'
  const { title, lead } = heads[step]
  return (
    <div className={classes.page}>
      <PageHeader />
      <main className={classes.main}>
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.lead}>{lead}</p>
        {step === 'first' && <SetUpForm next={next} />}
        {step === 'second-factor' && <SecondFactorForm onIn={enter} onBack={() => setHalfIn(false)} />}
        {step === 'sign-in' && setup.data && (
          <WaysIn
            setup={setup.data}
            next={ownPath(next)}
            fault={fault}
            onStep={(reached) => (reached === 'in' ? enter() : setHalfIn(true))}
          />
        )}
      </main>
    </div>
  )
}
