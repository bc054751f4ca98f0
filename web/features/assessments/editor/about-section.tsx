import { Textarea, TextInput } from '@mantine/core'
import classes from './editor.module.css'
import { Section } from './section.tsx'
import type { Editor } from './use-draft.ts'

export function AboutSection({ editor: { settings, set, faults } }: { editor: Editor }) {
  return (
    <Section id="about" title="What it is" lead="The first thing a candidate reads.">
      <div className={classes.pair}>
        <TextInput
          label="Title"
          maxLength={200}
          value={settings.title}
          error={faults.title}
          onChange={(event) => set('title', event.currentTarget.value)}
        />
        <TextInput
          label="Role"
          maxLength={200}
          value={settings.role}
          error={faults.role}
          onChange={(event) => set('role', event.currentTarget.value)}
        />
      </div>
      <Textarea
        label="Introduction"
        description="Who you are, what the task stands for, what comes afterwards. An empty line begins a new paragraph."
        autosize
        minRows={3}
        maxRows={14}
        maxLength={10_000}
        value={settings.introduction}
        onChange={(event) => set('introduction', event.currentTarget.value)}
      />
      <TextInput
        label="Whom candidates may ask"
        description="An e-mail address; empty for the company's own"
        type="email"
        value={settings.contact ?? ''}
        error={faults.contact}
        onChange={(event) => set('contact', event.currentTarget.value.trim() || null)}
      />
    </Section>
  )
}
