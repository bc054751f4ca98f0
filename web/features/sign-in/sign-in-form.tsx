import { Anchor, Button, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { signIn } from './api/sign-in.ts'
import { FormFault } from './form-fault.tsx'
import classes from './sign-in-page.module.css'

/** @param onStep what follows: one is in, or a second factor is asked for */
export function SignInForm({ onStep }: { onStep: (step: 'in' | 'second-factor') => unknown }) {
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (value.includes('@') ? null : 'Enter your e-mail address'),
      password: (value) => (value === '' ? 'Enter your password' : null),
    },
  })
  const entering = useMutation({ mutationFn: signIn, onSuccess: onStep })
  return (
    <form className={classes.form} onSubmit={form.onSubmit((values) => entering.mutate(values))} noValidate>
      <FormFault error={entering.error} />
      <TextInput
        label="E-mail"
        type="email"
        autoComplete="username"
        size="md"
        data-autofocus
        {...form.getInputProps('email')}
      />
      <PasswordInput label="Password" autoComplete="current-password" size="md" {...form.getInputProps('password')} />
      <Button type="submit" size="md" loading={entering.isPending} fullWidth>
        Sign in
      </Button>
      <Anchor size="sm" renderRoot={(props) => <Link to="/password" {...props} />}>
        Forgotten password
      </Anchor>
    </form>
  )
}
