import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { passwordLength, type SetupRequest } from '../../../server/shared/auth.ts'
import { setUp } from './api/setup.ts'
import { signIn } from './api/sign-in.ts'
import { FormFault } from './form-fault.tsx'
import classes from './sign-in-page.module.css'
import { useEnter } from './use-enter.ts'

function required(sentence: string) {
  return (value: string) => (value.trim() === '' ? sentence : null)
}

async function setUpAndSignIn(request: SetupRequest): Promise<void> {
  await setUp(request)
  await signIn({ email: request.email, password: request.password })
}

/** The first admin of a new installation, and the company's name as candidates read it. */
export function SetUpForm({ next }: { next: string | undefined }) {
  const enter = useEnter(next)
  const form = useForm({
    initialValues: { company: '', name: '', email: '', password: '' },
    validate: {
      company: required('Enter the name that candidates know you by'),
      name: required('Enter your name'),
      email: (value) => (value.includes('@') ? null : 'Enter your e-mail address'),
      password: (value) =>
        value.length < passwordLength.min ? `Choose a password of at least ${passwordLength.min} characters` : null,
    },
  })
  const making = useMutation({ mutationFn: setUpAndSignIn, onSuccess: enter })
  return (
    <form className={classes.form} onSubmit={form.onSubmit((values) => making.mutate(values))} noValidate>
      <FormFault error={making.error} />
      <TextInput label="Company" description="As candidates read it" size="md" {...form.getInputProps('company')} />
      <TextInput label="Your name" autoComplete="name" size="md" {...form.getInputProps('name')} />
      <TextInput label="E-mail" type="email" autoComplete="username" size="md" {...form.getInputProps('email')} />
      <PasswordInput
        label="Password"
        description={`At least ${passwordLength.min} characters`}
        autoComplete="new-password"
        size="md"
        {...form.getInputProps('password')}
      />
      <Button type="submit" size="md" loading={making.isPending} fullWidth>
        Make the first administrator
      </Button>
    </form>
  )
}
