import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { Level } from '../../../../server/shared/judgement.ts'
import classes from './rubric.module.css'

const fewest = 2
const most = 7

/** The levels of a criterion, from worst to best, evenly apart. */
export function LevelsEditor({ levels, onChange }: { levels: readonly Level[]; onChange: (levels: Level[]) => void }) {
  const replace = (index: number, by: Level[]) => onChange(levels.toSpliced(index, 1, ...by))
  return (
    <div>
      <p className={classes.title}>Levels, from worst to best</p>
      <ol className={classes.levels}>
        {levels.map((level, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place on the scale
          <li key={index} className={classes.row}>
            <TextInput
              w={160}
              aria-label={`Level ${index + 1}`}
              maxLength={60}
              value={level.title}
              onChange={(event) => replace(index, [{ ...level, title: event.currentTarget.value }])}
            />
            <TextInput
              className={classes.wide}
              aria-label={`What level ${index + 1} looks like`}
              placeholder="What it looks like"
              maxLength={500}
              value={level.description}
              onChange={(event) => replace(index, [{ ...level, description: event.currentTarget.value }])}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={`Remove level ${index + 1}`}
              disabled={levels.length <= fewest}
              onClick={() => replace(index, [])}
            >
              <IconX size={16} />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {levels.length < most && (
        <Button size="xs" variant="default" onClick={() => onChange([...levels, { title: '', description: '' }])}>
          Add a level
        </Button>
      )}
    </div>
  )
}
