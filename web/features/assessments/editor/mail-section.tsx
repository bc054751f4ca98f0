import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { Section } from './section.tsx'
import type { Editor } from './use-draft.ts'

export function MailSection({ editor: { settings, set, faults } }: { editor: Editor }) {
  return (
    <Section
      id="mail"
      title="Mails"
      lead="The greeting, the link and the rules of the clock are always in them. Leave a field empty for our words."
    >
      <TextInput
        label="Subject"
        placeholder={`Your company invites you: ${settings.title}`}
        maxLength={200}
        value={settings.mailSubject}
        onChange={(event) => set('mailSubject', event.currentTarget.value)}
      />
      <Textarea
        label="Invitation"
        autosize
        minRows={3}
        maxLength={5_000}
        value={settings.mailText}
        onChange={(event) => set('mailText', event.currentTarget.value)}
      />
      <Textarea
        label="Reminder"
        autosize
        minRows={3}
        maxLength={5_000}
        value={settings.reminderText}
        onChange={(event) => set('reminderText', event.currentTarget.value)}
      />
      <NumberInput
        label="Remind before the link ends"
        description="Once, and only those who have not started. 0 for never."
        suffix=" days"
        min={0}
        max={30}
        allowDecimal={false}
        maw="26rem"
        value={settings.reminderDays}
        error={faults.reminderDays}
        onChange={(value) => set('reminderDays', Number(value))}
      />
    </Section>
  )
}
