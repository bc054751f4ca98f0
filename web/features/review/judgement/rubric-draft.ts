import type { Criterion, CriterionSource } from '../../../../server/shared/judgement.ts'
import { newUuid } from '../../../shared/journal/new-uuid.ts'

const usualLevels = ['Missing', 'Weak', 'Good', 'Excellent']

export const byPeople = (): CriterionSource => ({
  from: 'people',
  levels: usualLevels.map((title) => ({ title, description: '' })),
})

/** A criterion to fill in. Its id is its own for good, whatever it is called later. */
export function freshCriterion(): Criterion {
  return { id: newUuid(), title: '', description: '', weight: 1, source: byPeople() }
}

export function isComplete({ title, weight, source }: Criterion): boolean {
  const levels = source.from === 'people' ? source.levels : []
  return title.trim() !== '' && weight > 0 && levels.every((level) => level.title.trim() !== '')
}
