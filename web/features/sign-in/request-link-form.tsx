import { Anchor, Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { requestPasswordLink } from './api/password.ts'
import { FormFault } from './form-fault.tsx'
import classes from './sign-in-page.module.css'

export function RequestLinkForm() {
  const form = useForm({
    initialValues: { email: '' },
    validate: { email: (value) => (value.includes('@') ? null : 'Enter your e-mail address') },
  })
  const asking = useMutation({ mutationFn: requestPasswordLink })
  if (asking.isSuccess) {
    return (
      <p className={classes.lead} role="status">
        If there is an account for this address, a link to choose a password is on its way to it. If nothing arrives,
        ask one of your administrators for a link.
      </p>
    )
  }
  return (
    <>
      <p className={classes.lead}>Enter your address, and a link to choose another password is mailed to it.</p>
      <form className={classes.form} onSubmit={form.onSubmit(({ email }) => asking.mutate(email))} noValidate>
        <FormFault error={asking.error} />
        <TextInput label="E-mail" type="email" autoComplete="username" size="md" {...form.getInputProps('email')} />
        <Button type="submit" size="md" loading={asking.isPending} fullWidth>
          Send the link
        </Button>
        <Anchor size="sm" renderRoot={(props) => <Link to="/sign-in" search={{ next: undefined }} {...props} />}>
          Back to signing in
        </Anchor>
      </form>
    </>
  )
}
