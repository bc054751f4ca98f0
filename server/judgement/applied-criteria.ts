import type { AttemptPart } from '../attempts/attempt-content.ts'
import type { AppliedCriterion, Criterion } from '../shared/judgement.ts'
import { type Tested, testPoints } from './test-points.ts'

/**
 * Everything that one attempt is judged by: the assessment's criteria, then those that its written questions bring, in
 * the version that the candidate was given. A criterion of a challenge that this candidate did not draw says nothing.
 */
export function appliedCriteria(
  criteria: readonly Criterion[],
  parts: readonly AttemptPart[],
  tested: Tested,
): AppliedCriterion[] {
  const applies = ({ source }: Criterion) =>
    source.from === 'people' ||
    source.challenge === null ||
    parts.some(({ challenge }) => challenge.slug === source.challenge)
  return [...criteria.filter(applies).map((one) => ofAssessment(one, tested)), ...parts.flatMap(ofQuestions)]
}

function ofAssessment({ id, title, description, weight, source }: Criterion, tested: Tested): AppliedCriterion {
  return {
    id,
    title,
    description,
    weight,
    question: null,
    levels: source.from === 'people' ? source.levels : [],
    points: source.from === 'tests' ? testPoints(source, tested) : null,
  }
}

function ofQuestions({ challenge }: AttemptPart): AppliedCriterion[] {
  if (challenge.kind !== 'written') return []
  return challenge.questions.flatMap((question) =>
    question.rubric.map(({ criterion, weight, levels }, index) => ({
      // The slash keeps it apart from every id that a rubric's author may choose.
      id: `${challenge.slug}/${question.id}/${index}`,
      title: criterion,
      description: '',
      weight,
      levels: levels.map((title) => ({ title, description: '' })),
      question: { challenge: challenge.slug, id: question.id },
      points: null,
    })),
  )
}
