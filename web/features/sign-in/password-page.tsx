import '../../shared/ui/mantine-styles.ts'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { usePageTitle } from '../../shared/ui/use-page-title.ts'
import { ChoosePasswordForm } from './choose-password-form.tsx'
import { RequestLinkForm } from './request-link-form.tsx'
import classes from './sign-in-page.module.css'

/** Chooses a password with the token of a link, or without one asks for such a link. */
export function PasswordPage({ token }: { token: string }) {
  const title = token === '' ? 'Forgotten password' : 'Choose a password'
  usePageTitle(title)
  return (
    <div className={classes.page}>
      <PageHeader />
      <main className={classes.main}>
        <h1 className={classes.title}>{title}</h1>
        {token === '' ? <RequestLinkForm /> : <ChoosePasswordForm token={token} />}
      </main>
    </div>
  )
}
