import { Alert, Button, Checkbox, FileButton, Group, Stack, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { plural } from '../../../shared/format/duration.ts'
import { importInvitations, previewImport } from '../api/invitations.ts'
import { ImportCheck } from './import-check.tsx'

const example = 'name,email,extra_minutes\nAda Lovelace,ada@example.com,\nAlan Turing,alan@example.com,15'

/** Paste or choose a file, look at what would come of it, then invite. */
export function ImportForm({ assessmentId, onDone }: { assessmentId: string; onDone: () => void }) {
  const queries = useQueryClient()
  const [csv, setCsv] = useState('')
  const [send, setSend] = useState(true)
  const checking = useMutation({ mutationFn: () => previewImport(assessmentId, { csv, send }) })
  const importing = useMutation({
    mutationFn: () => importInvitations(assessmentId, { csv, send }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['invitations', assessmentId] })
      await queries.invalidateQueries({ queryKey: ['assessments'] })
      onDone()
    },
  })
  const error = importing.error ?? checking.error
  const preview = checking.data
  function change(text: string) {
    setCsv(text)
    checking.reset()
    importing.reset()
  }
  return (
    <Stack gap="md">
      {error && (
        <Alert color="red" variant="light" role="alert">
          {error.message}
        </Alert>
      )}
      <Textarea
        label="Candidates"
        description="From a spreadsheet, with a line of headings: name, email, and if you like extra_minutes, expires_in_days, opens_at"
        placeholder={example}
        minRows={6}
        maxRows={12}
        autosize
        value={csv}
        onChange={(event) => change(event.currentTarget.value)}
        data-autofocus
      />
      <Group justify="space-between">
        <FileButton
          accept=".csv,text/csv,text/plain"
          inputProps={{ 'aria-label': 'A file of candidates' }}
          onChange={(file) => void file?.text().then(change)}
        >
          {(props) => (
            <Button variant="default" size="xs" {...props}>
              Choose a file
            </Button>
          )}
        </FileButton>
        <Checkbox
          label="Send each their link by e-mail"
          checked={send}
          onChange={(event) => setSend(event.currentTarget.checked)}
        />
      </Group>
      {preview && <ImportCheck preview={preview} />}
      {preview && preview.faultCount === 0 ? (
        <Button loading={importing.isPending} onClick={() => importing.mutate()}>
          Invite {plural(preview.rows, 'candidate')}
        </Button>
      ) : (
        <Button disabled={csv.trim() === ''} loading={checking.isPending} onClick={() => checking.mutate()}>
          Check
        </Button>
      )}
    </Stack>
  )
}
