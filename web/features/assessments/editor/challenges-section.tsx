import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { ChallengeSlot } from '../../../../server/shared/assessment-settings.ts'
import { challengesQuery } from '../api/draft.ts'
import { challengeOptions } from './challenge-facts.ts'
import classes from './editor.module.css'
import { PickChallenge } from './pick-challenge.tsx'
import { Section } from './section.tsx'
import { SlotRow } from './slot-row.tsx'
import type { Editor } from './use-draft.ts'

/** The order is the candidate's order. A place with several challenges is a pool, of which one is drawn. */
export function ChallengesSection({ editor: { settings, set, faults } }: { editor: Editor }) {
  const library = useQuery(challengesQuery).data?.challenges ?? []
  const adding = useRef<HTMLInputElement>(null)
  const slots = settings.challenges
  const put = (index: number, slot: ChallengeSlot | null) =>
    set(
      'challenges',
      slots.flatMap((one, at) => (at === index ? (slot ?? []) : one)),
    )
  function swap(index: number, other: number) {
    const next = [...slots]
    const [a, b] = [next[index], next[other]]
    if (!a || !b) return
    next[index] = b
    next[other] = a
    set('challenges', next)
  }
  return (
    <Section id="challenges" title="Challenges" lead="In the order in which candidates see them.">
      {slots.length > 0 && (
        <ol className={classes.slots}>
          {slots.map((slot, index) => (
            <SlotRow
              key={slot.slug}
              slot={slot}
              number={index + 1}
              count={slots.length}
              slots={slots}
              library={library}
              onChange={(next) => put(index, next)}
              onRemove={() => {
                put(index, null)
                adding.current?.focus()
              }}
              onMove={(by) => swap(index, index + by)}
            />
          ))}
        </ol>
      )}
      <PickChallenge
        ref={adding}
        label="Add a challenge"
        placeholder="Search the library"
        nothingFoundMessage="Nothing of that name is left in the library"
        data={challengeOptions(library, slots)}
        error={faults.challenges}
        onPick={(slug) => set('challenges', [...slots, { slug, weight: 1, or: [] }])}
      />
    </Section>
  )
}
