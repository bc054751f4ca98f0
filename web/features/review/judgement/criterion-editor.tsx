import { ActionIcon, Autocomplete, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { Criterion, CriterionSource, RubricView } from '../../../../server/shared/judgement.ts'
import { LevelsEditor } from './levels-editor.tsx'
import classes from './rubric.module.css'
import { byPeople } from './rubric-draft.ts'

interface CriterionEditorProps {
  /** From 1. */
  readonly number: number
  readonly criterion: Criterion
  readonly challenges: RubricView['challenges']
  readonly onChange: (changed: Criterion) => void
  readonly onRemove: () => void
}

/** One criterion: what it is, what it weighs, and who or what gives its points. */
export function CriterionEditor({ number, criterion, challenges, onChange, onRemove }: CriterionEditorProps) {
  const { title, description, weight, source } = criterion
  const change = (part: Partial<Criterion>) => onChange({ ...criterion, ...part })
  const changeSource = (next: CriterionSource) => change({ source: next })
  return (
    <section className={classes.criterion} aria-label={`Criterion ${number}`}>
      <div className={classes.row}>
        <TextInput
          className={classes.wide}
          label="Criterion"
          maxLength={100}
          value={title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <NumberInput
          w={100}
          label="Weight"
          min={0.1}
          max={100}
          step={1}
          value={weight}
          onChange={(value) => change({ weight: Number(value) })}
        />
        <ActionIcon variant="default" size={36} aria-label={`Remove criterion ${number}`} onClick={onRemove}>
          <IconTrash size={16} />
        </ActionIcon>
      </div>
      <Textarea
        label="What it is about"
        autosize
        minRows={1}
        maxLength={1_000}
        value={description}
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
      <div className={classes.row}>
        <Select
          className={classes.wide}
          label="Points come from"
          allowDeselect={false}
          data={[
            { value: 'people', label: 'A person, who chooses a level' },
            { value: 'tests', label: 'Tests: the whole score' },
            ...challenges
              .filter(({ isWritten }) => !isWritten)
              .map(({ slug, title: name }) => ({ value: `tests ${slug}`, label: `Tests: ${name}` })),
          ]}
          value={source.from === 'people' ? 'people' : ['tests', source.challenge].filter(Boolean).join(' ')}
          onChange={(value) => {
            if (value === 'people') changeSource(byPeople())
            else if (value) changeSource({ from: 'tests', challenge: value.split(' ')[1] ?? null, group: null })
          }}
        />
        {source.from === 'tests' && source.challenge !== null && (
          <Autocomplete
            className={classes.wide}
            label="Group of tests"
            placeholder="Every hidden test"
            data={challenges.find(({ slug }) => slug === source.challenge)?.groups ?? []}
            value={source.group ?? ''}
            onChange={(group) => changeSource({ ...source, group: group === '' ? null : group })}
          />
        )}
      </div>
      {source.from === 'people' && (
        <LevelsEditor levels={source.levels} onChange={(levels) => changeSource({ from: 'people', levels })} />
      )}
    </section>
  )
}
