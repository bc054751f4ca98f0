import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconTableImport } from '@tabler/icons-react'
import type { AssessmentView } from '../../../../server/shared/assessments.ts'
import { ImportForm } from './import-form.tsx'

/** Invites everybody in a spreadsheet, or nobody. */
export function ImportButton({ assessment }: { assessment: AssessmentView }) {
  const [isOpen, dialog] = useDisclosure(false)
  return (
    <>
      <Button variant="default" leftSection={<IconTableImport size={17} />} onClick={dialog.open}>
        Invite many
      </Button>
      <Modal opened={isOpen} onClose={dialog.close} title="Invite many" size="lg">
        <ImportForm assessmentId={assessment.id} onDone={dialog.close} />
      </Modal>
    </>
  )
}
