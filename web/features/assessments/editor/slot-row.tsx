import { ActionIcon, NumberInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash, IconX } from '@tabler/icons-react'
import type { ChallengeSlot } from '../../../../server/shared/assessment-settings.ts'
import type { ChallengeList } from '../../../../server/shared/challenges.ts'
import { challengeFacts, challengeOptions } from './challenge-facts.ts'
import classes from './editor.module.css'
import { PickChallenge } from './pick-challenge.tsx'
import { shareText } from './share-text.ts'

interface SlotRowProps {
  readonly slot: ChallengeSlot
  readonly slots: readonly ChallengeSlot[]
  readonly number: number
  readonly count: number
  readonly library: ChallengeList['challenges']
  readonly onChange: (slot: ChallengeSlot) => void
  readonly onRemove: () => void
  readonly onMove: (by: 1 | -1) => void
}

/** One place of the assessment: its challenge, or its pool, and how much it counts. */
export function SlotRow({ slot, slots, number, count, library, onChange, onRemove, onMove }: SlotRowProps) {
  const find = (slug: string) => library.find((one) => one.slug === slug)
  const titleOf = (slug: string) => find(slug)?.title ?? slug
  const title = titleOf(slot.slug)
  const kind = find(slot.slug)?.kind
  const leave = (slug: string) => {
    const [first, ...rest] = [slot.slug, ...slot.or].filter((one) => one !== slug)
    if (first) onChange({ ...slot, slug: first, or: rest })
  }
  return (
    <li className={classes.slot}>
      <span className={classes.number}>{number}</span>
      <ul className={classes.choices}>
        {[slot.slug, ...slot.or].map((slug, index) => {
          const challenge = find(slug)
          return (
            <li key={slug} className={classes.choice}>
              {index > 0 && <span className={classes.facts}>or</span>}
              <span className={classes.name}>{titleOf(slug)}</span>
              <span className={classes.facts}>
                {challenge ? challengeFacts(challenge) : 'Not in the library any more'}
              </span>
              {slot.or.length > 0 && (
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  aria-label={`Take ${titleOf(slug)} out`}
                  onClick={() => leave(slug)}
                >
                  <IconX size={14} />
                </ActionIcon>
              )}
            </li>
          )
        })}
      </ul>
      <div className={classes.tools}>
        <ActionIcon variant="subtle" aria-label={`Move ${title} up`} disabled={number === 1} onClick={() => onMove(-1)}>
          <IconArrowUp size={17} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          aria-label={`Move ${title} down`}
          disabled={number === count}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={17} />
        </ActionIcon>
        <ActionIcon variant="subtle" aria-label={`Remove ${title}`} onClick={onRemove}>
          <IconTrash size={17} />
        </ActionIcon>
      </div>
      <div className={classes.below}>
        <NumberInput
          size="xs"
          w="7rem"
          aria-label={`Weight of ${title}`}
          prefix="Weight "
          min={0.5}
          max={1_000}
          step={0.5}
          value={slot.weight}
          onChange={(weight) => typeof weight === 'number' && onChange({ ...slot, weight })}
        />
        <span className={classes.note}>{shareText(slot.weight, slots)}</span>
        <PickChallenge
          size="xs"
          w="16rem"
          aria-label={`Or another than ${title}`}
          placeholder="Or one of several …"
          nothingFoundMessage="Nothing else of this kind"
          data={challengeOptions(library, slots, (one) => one.kind === kind)}
          onPick={(slug) => onChange({ ...slot, or: [...slot.or, slug] })}
        />
        {slot.or.length > 0 && (
          <span className={classes.note}>
            Each candidate gets one of these {slot.or.length + 1}, shared out evenly.
          </span>
        )}
      </div>
    </li>
  )
}
