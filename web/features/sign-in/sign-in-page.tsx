import '../../shared/ui/mantine-styles.ts'
import { useQuery } from '@tanstack/react-query'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { usePageTitle } from '../../shared/ui/use-page-title.ts'
import { setupQuery } from './api/setup.ts'
import { SetUpForm } from './set-up-form.tsx'
import { SignInForm } from './sign-in-form.tsx'
import classes from './sign-in-page.module.css'

/** The company's door: sign in, or on a new installation make the first admin. */
export function SignInPage({ next }: { next: string | undefined }) {
  usePageTitle('Sign in')
  const setup = useQuery(setupQuery)
  const isFirst = setup.data?.needed === true
  return (
    <div className={classes.page}>
      <PageHeader />
      <main className={classes.main}>
        <h1 className={classes.title}>{isFirst ? 'Set up Assay' : 'Sign in'}</h1>
        <p className={classes.lead}>
          {isFirst
            ? 'This installation has no people yet. The account you make here is its first administrator.'
            : 'For reviewers and administrators. Candidates use the personal link from their invitation.'}
        </p>
        {setup.isPending ? null : isFirst ? <SetUpForm next={next} /> : <SignInForm next={next} />}
      </main>
    </div>
  )
}
