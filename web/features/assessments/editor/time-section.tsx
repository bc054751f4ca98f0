import { NumberInput, TagsInput, TextInput } from '@mantine/core'
import classes from './editor.module.css'
import { localOf, momentOf } from './local-moment.ts'
import { Section } from './section.tsx'
import type { Editor } from './use-draft.ts'

export function TimeSection({ editor: { settings, set, faults } }: { editor: Editor }) {
  return (
    <Section id="time" title="Time" lead="How long a candidate works, and when.">
      <div className={classes.pair}>
        <NumberInput
          label="Duration"
          description="From the press of Start to the end"
          suffix=" min"
          min={1}
          max={1_440}
          allowDecimal={false}
          value={settings.durationMinutes}
          error={faults.durationMinutes}
          onChange={(value) => set('durationMinutes', Number(value))}
        />
        <NumberInput
          label="A link works for"
          description="Unless an invitation says otherwise"
          suffix=" days"
          min={1}
          max={365}
          allowDecimal={false}
          value={settings.linkDays}
          error={faults.linkDays}
          onChange={(value) => set('linkDays', Number(value))}
        />
      </div>
      <div className={classes.pair}>
        <TextInput
          label="Opens"
          description="In your time zone; empty for at once"
          type="datetime-local"
          value={localOf(settings.opensAt)}
          error={faults.opensAt}
          onChange={(event) => set('opensAt', momentOf(event.currentTarget.value))}
        />
        <TextInput
          label="Closes"
          description="Nobody starts later; empty for never"
          type="datetime-local"
          value={localOf(settings.closesAt)}
          error={faults.closesAt}
          onChange={(event) => set('closesAt', momentOf(event.currentTarget.value))}
        />
      </div>
      <TagsInput
        label="Extra time to choose from"
        description="In percent of the duration, for candidates who need it. Enter adds one."
        maxTags={6}
        value={settings.extraTimePercents.map(String)}
        error={faults.extraTimePercents}
        onChange={(values) => set('extraTimePercents', percentsOf(values))}
      />
    </Section>
  )
}

function percentsOf(values: readonly string[]): number[] {
  const numbers = values.map(Number).filter((value) => Number.isInteger(value) && value >= 1 && value <= 300)
  return [...new Set(numbers)].sort((a, b) => a - b)
}
