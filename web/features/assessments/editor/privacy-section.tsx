import { NumberInput } from '@mantine/core'
import { Section } from './section.tsx'
import type { Editor } from './use-draft.ts'

export function PrivacySection({ editor: { settings, set, faults } }: { editor: Editor }) {
  return (
    <Section
      id="privacy"
      title="Privacy"
      lead="How long candidates are kept. They read it before they start, and it holds for whoever was invited with it."
    >
      <NumberInput
        label="Erase candidates after"
        description="Counted from the end or the decision, whichever is later. Everything of theirs goes, the score too. Empty for as long as in the other assessments"
        suffix=" days"
        min={1}
        max={3_650}
        allowDecimal={false}
        value={settings.retentionDays ?? ''}
        error={faults.retentionDays}
        onChange={(value) => set('retentionDays', value === '' ? null : Number(value))}
      />
    </Section>
  )
}
