import { Button, Checkbox, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { confirmSignIn } from './api/sign-in.ts'
import { FormFault } from './form-fault.tsx'
import classes from './sign-in-page.module.css'

interface SecondFactorFormProps {
  readonly onIn: () => Promise<void>
  /** Back to address and password. */
  readonly onBack: () => void
}

const fields = {
  app: { label: 'Code', description: 'Six digits, from the app on your phone', other: 'Use a backup code' },
  backup: { label: 'Backup code', description: 'One of those that you kept', other: 'Use the app on your phone' },
} as const

/** The second step of signing in. */
export function SecondFactorForm({ onIn, onBack }: SecondFactorFormProps) {
  const [kind, setKind] = useState<'app' | 'backup'>('app')
  const form = useForm({
    initialValues: { code: '', trustDevice: false },
    validate: { code: (value) => (value.trim() === '' ? 'Enter the code' : null) },
  })
  const confirming = useMutation({ mutationFn: confirmSignIn, onSuccess: onIn })
  const { label, description, other } = fields[kind]
  return (
    <form
      className={classes.form}
      onSubmit={form.onSubmit((values) => confirming.mutate({ ...values, kind }))}
      noValidate
    >
      <FormFault error={confirming.error} />
      <TextInput
        key={kind}
        label={label}
        description={description}
        autoComplete="one-time-code"
        inputMode={kind === 'app' ? 'numeric' : 'text'}
        spellCheck={false}
        size="md"
        autoFocus
        {...form.getInputProps('code')}
      />
      <Checkbox
        label="Ask for no code in this browser for 30 days"
        {...form.getInputProps('trustDevice', { type: 'checkbox' })}
      />
      <Button type="submit" size="md" loading={confirming.isPending} fullWidth>
        Sign in
      </Button>
      <div className={classes.others}>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            setKind(kind === 'app' ? 'backup' : 'app')
            form.setFieldValue('code', '')
            confirming.reset()
          }}
        >
          {other}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  )
}
