import { Checkbox, Group, Radio, Stack, Textarea } from '@mantine/core'
import { language } from '../../../../server/shared/challenges.ts'
import { languageName } from '../../../shared/format/names.ts'
import { Section } from './section.tsx'
import type { Editor } from './use-draft.ts'

export function RulesSection({ editor: { settings, set } }: { editor: Editor }) {
  return (
    <Section id="rules" title="Rules" lead="Candidates read them before they start.">
      <Checkbox.Group
        label="Languages"
        description="None chosen means every language that a challenge offers"
        value={settings.languages}
        onChange={(chosen) =>
          set(
            'languages',
            language.options.filter((one) => chosen.includes(one)),
          )
        }
      >
        <Group mt="xs">
          {language.options.map((one) => (
            <Checkbox key={one} value={one} label={languageName[one]} />
          ))}
        </Group>
      </Checkbox.Group>
      <Choice
        label="Which submission counts"
        value={settings.counts}
        onChange={(value) => set('counts', value)}
        options={{ last: 'The last one', best: 'The best one' }}
      />
      <Choice
        label="What is told of hidden tests"
        value={settings.hiddenResults}
        onChange={(value) => set('hiddenResults', value)}
        options={{
          nothing: 'Nothing',
          counts: 'How many pass',
          groups: 'How many of each group pass',
        }}
      />
      <Choice
        label="AI assistants"
        value={settings.aiRule}
        onChange={(value) => set('aiRule', value)}
        options={{
          none: 'Not allowed',
          documentation: 'To look things up, as in documentation',
          allowed: 'Allowed',
        }}
      />
      <Textarea
        label="In your own words"
        description="Shown below the rule on AI, as it stands"
        autosize
        minRows={2}
        maxLength={2_000}
        value={settings.aiNote}
        onChange={(event) => set('aiNote', event.currentTarget.value)}
      />
      <Choice
        label="What the link tells after the end"
        value={settings.afterwards}
        onChange={(value) => set('afterwards', value)}
        options={{
          received: 'That the work was received',
          progress: 'Also that it is under review, and decided',
          decision: 'Also what was decided, and never why',
        }}
      />
    </Section>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: Readonly<Record<Value, string>>
  readonly onChange: (value: Value) => void
}

/** One of a few, each said in a line. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const all = Object.entries(options) as [Value, string][]
  return (
    <Radio.Group label={label} value={value} onChange={(next) => onChange(next as Value)}>
      <Stack gap={8} mt="xs">
        {all.map(([one, words]) => (
          <Radio key={one} value={one} label={words} />
        ))}
      </Stack>
    </Radio.Group>
  )
}
