import { Anchor, Button, PasswordInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { passwordLength } from '../../../server/shared/auth.ts'
import { choosePassword } from './api/password.ts'
import { FormFault } from './form-fault.tsx'
import classes from './sign-in-page.module.css'

export function ChoosePasswordForm({ token }: { token: string }) {
  const form = useForm({
    initialValues: { password: '' },
    validate: {
      password: (value) =>
        value.length < passwordLength.min ? `Choose a password of at least ${passwordLength.min} characters` : null,
    },
  })
  const choosing = useMutation({ mutationFn: (password: string) => choosePassword(token, password) })
  const door = (
    <Anchor renderRoot={(props) => <Link to="/sign-in" search={{ next: undefined }} {...props} />}>Sign in</Anchor>
  )
  if (choosing.isSuccess) {
    return (
      <p className={classes.lead} role="status">
        Your password is set, and older sessions have ended. {door}
      </p>
    )
  }
  return (
    <>
      <p className={classes.lead}>For your account at Assay.</p>
      <form className={classes.form} onSubmit={form.onSubmit(({ password }) => choosing.mutate(password))} noValidate>
        <FormFault error={choosing.error} />
        <PasswordInput
          label="Password"
          description={`At least ${passwordLength.min} characters`}
          autoComplete="new-password"
          size="md"
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="md" loading={choosing.isPending} fullWidth>
          Set the password
        </Button>
      </form>
    </>
  )
}
