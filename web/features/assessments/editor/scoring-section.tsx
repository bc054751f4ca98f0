import { NumberInput } from '@mantine/core'
import type { AssessmentSettings } from '../../../../server/shared/assessment-settings.ts'
import classes from './editor.module.css'
import { Choice } from './rules-section.tsx'
import { Section } from './section.tsx'
import type { Editor } from './use-draft.ts'

const fields = [
  ['declineBelow', 'Decline below', 'Empty for no lower band'],
  ['passMark', 'Passed from', 'Empty for no pass mark'],
  ['advanceFrom', 'Advance from', 'Empty for no upper band'],
] as const

export function ScoringSection({ editor: { settings, set, faults } }: { editor: Editor }) {
  return (
    <Section
      id="scoring"
      title="Score and decision"
      lead="Scores go from 0 to 100. Bands recommend; candidates never see them."
    >
      <div className={classes.triple}>
        {fields.map(([field, label, description]) => (
          <NumberInput
            key={field}
            label={label}
            description={description}
            min={0}
            max={100}
            allowDecimal={false}
            value={settings[field] ?? ''}
            error={faults[field]}
            onChange={(value) => set(field, value === '' ? null : Number(value))}
          />
        ))}
      </div>
      <Bands settings={settings} />
      <Choice
        label="Who decides"
        value={settings.decides}
        onChange={(value) => set('decides', value)}
        options={{
          people: 'A person, always. The bands are a recommendation.',
          bands: 'The bands: who is in the upper or lower one is advanced or declined without a person.',
        }}
      />
      {faults.decides && <p className={classes.fault}>{faults.decides}</p>}
      <Choice
        label="When a score is final and goes to your applicant tracking system"
        value={settings.reports}
        onChange={(value) => set('reports', value)}
        options={{
          graded:
            'Once it is graded, and reviewed where there are written questions, criteria to rate or two reviewers',
          decided: 'Once somebody has decided to advance or decline',
        }}
      />
    </Section>
  )
}

/** The scale with its bands, as far as there are any. */
function Bands({ settings: { declineBelow, advanceFrom } }: { settings: AssessmentSettings }) {
  if (declineBelow === null && advanceFrom === null) return null
  const low = declineBelow ?? 0
  const high = Math.max(low, advanceFrom ?? 100)
  const parts = [
    ['decline', low, 'Decline'],
    ['review', high - low, 'Look closely'],
    ['advance', 100 - high, 'Advance'],
  ] as const
  return (
    <div className={classes.bands} aria-hidden>
      {parts.map(([band, width, words]) => (
        <div key={band} className={classes.band} data-band={band} style={{ width: `${width}%` }}>
          {width >= 12 && words}
        </div>
      ))}
    </div>
  )
}
