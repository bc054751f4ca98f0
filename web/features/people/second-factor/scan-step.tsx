import { Button, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { confirmSecondFactor } from '../api/second-factor.ts'
import { FormFault } from '../form-fault.tsx'
import { QrCode } from './qr-code.tsx'
import classes from './second-factor.module.css'

/** Shows an app what it needs to know, and asks for a first code from it. */
export function ScanStep({ totpURI, onDone }: { totpURI: string; onDone: () => void }) {
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (value) => (/^\s*\d{6}\s*$/.test(value) ? null : 'Enter the six digits that the app shows') },
  })
  const confirming = useMutation({ mutationFn: confirmSecondFactor, onSuccess: onDone })
  const key = new URL(totpURI).searchParams.get('secret') ?? ''
  return (
    <form onSubmit={form.onSubmit(({ code }) => confirming.mutate(code))} noValidate>
      <Stack gap="md">
        <Text>Scan this with an authenticator app, or type the key into it. Then enter the code that it shows.</Text>
        <QrCode text={totpURI} label="The key, for the camera of your phone" />
        <Textarea
          label="Key"
          readOnly
          autosize
          classNames={{ input: classes.key ?? '' }}
          value={key.replaceAll(/(.{4})(?=.)/g, '$1 ')}
          onFocus={(event) => event.target.select()}
        />
        <FormFault error={confirming.error} />
        <TextInput
          label="Code"
          inputMode="numeric"
          autoComplete="one-time-code"
          data-autofocus
          {...form.getInputProps('code')}
        />
        <Button type="submit" loading={confirming.isPending}>
          Turn it on
        </Button>
      </Stack>
    </form>
  )
}
