import { Divider } from '@mantine/core'
import type { SetupState } from '../../../server/shared/auth.ts'
import { ElsewhereButton } from './elsewhere-button.tsx'
import { elsewhereFault } from './elsewhere-fault.ts'
import { FormFault } from './form-fault.tsx'
import { SignInForm } from './sign-in-form.tsx'
import classes from './sign-in-page.module.css'

interface WaysInProps {
  readonly setup: SetupState
  /** Where to go afterwards. */
  readonly next: string
  /** Why the company's own system led back without signing in. */
  readonly fault: string | undefined
  readonly onStep: (step: 'in' | 'second-factor') => unknown
}

/** A password, the company's own sign-in system, or both. */
export function WaysIn({ setup: { passwords, singleSignOn }, next, fault, onStep }: WaysInProps) {
  return (
    <div className={classes.form}>
      <FormFault error={elsewhereFault(fault)} />
      {passwords && <SignInForm onStep={onStep} />}
      {passwords && singleSignOn !== null && <Divider label="or" />}
      {singleSignOn !== null && <ElsewhereButton name={singleSignOn} next={next} />}
    </div>
  )
}
