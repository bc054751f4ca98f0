import { Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AppliedCriterion, Rating } from '../../../../server/shared/judgement.ts'
import classes from './judgement.module.css'
import { useRate } from './use-rate.ts'

interface CriterionFieldProps {
  readonly attemptId: string
  readonly criterion: AppliedCriterion
  readonly rating: Rating | undefined
  readonly isReadOnly: boolean
}

/** One criterion: its levels to choose from, from worst to best, and a note. Every choice is stored at once. */
export function CriterionField({ attemptId, criterion, rating, isReadOnly }: CriterionFieldProps) {
  const { id, title, description, weight, levels } = criterion
  const choosing = useRate(attemptId)
  const level = choosing.isPending ? choosing.variables.level : rating?.level
  const choose = (chosen: number, note = rating?.note ?? '') => choosing.mutate({ criterion: id, level: chosen, note })
  return (
    <div className={classes.criterion}>
      <Radio.Group
        label={weight === 1 ? title : `${title}, counts ${weight} times`}
        description={description}
        value={level === undefined ? null : String(level)}
        onChange={(value) => choose(Number(value))}
        error={choosing.error?.message}
        readOnly={isReadOnly}
      >
        <div className={classes.levels}>
          {levels.map((one, index) => (
            <Radio
              // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place on the scale
              key={index}
              size="xs"
              value={String(index)}
              label={one.title}
              description={one.description}
              disabled={isReadOnly && index !== level}
            />
          ))}
        </div>
      </Radio.Group>
      {level !== undefined && !isReadOnly && (
        <Note key={rating?.version} title={title} note={rating?.note ?? ''} onNote={(note) => choose(level, note)} />
      )}
      {isReadOnly && rating?.note && <p className={classes.note}>{rating.note}</p>}
    </div>
  )
}

function Note({ title, note, onNote }: { title: string; note: string; onNote: (note: string) => void }) {
  const [text, setText] = useState(note)
  return (
    <TextInput
      size="xs"
      mt="xs"
      aria-label={`Note on ${title}`}
      placeholder="What you saw"
      maxLength={2_000}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        if (text.trim() !== note) onNote(text)
      }}
    />
  )
}
