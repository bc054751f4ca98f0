import { Button, Group, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Criterion, RubricView } from '../../../../server/shared/judgement.ts'
import { rubricQuery, saveRubric } from '../api/judgement.ts'
import { CriterionEditor } from './criterion-editor.tsx'
import classes from './rubric.module.css'
import { freshCriterion, isComplete } from './rubric-draft.ts'

interface RubricEditorProps {
  readonly assessmentId: string
  /** The newest; it may change while somebody edits. */
  readonly saved: RubricView
  readonly isReadOnly: boolean
}

/** The criteria of a rubric and how many reviews an attempt wants. What is edited stays when somebody else saves. */
export function RubricEditor({ assessmentId, saved, isReadOnly }: RubricEditorProps) {
  const [basedOn, setBasedOn] = useState(saved.version)
  const [reviewers, setReviewers] = useState(saved.reviewers)
  const [criteria, setCriteria] = useState<readonly Criterion[]>(saved.criteria)
  const queries = useQueryClient()
  const { queryKey } = rubricQuery(assessmentId)
  const saving = useMutation({
    mutationFn: () => saveRubric(assessmentId, { reviewers, criteria: [...criteria], basedOn }),
    onSuccess: (made) => {
      setBasedOn(made.version)
      queries.setQueryData(queryKey, made)
      void queries.invalidateQueries({ queryKey: ['agreement', assessmentId] })
    },
    onError: () => queries.invalidateQueries({ queryKey }),
  })
  const replace = (index: number, by: Criterion[]) => setCriteria(criteria.toSpliced(index, 1, ...by))
  const isOutdated = saved.version > basedOn
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <fieldset className={classes.fields} disabled={isReadOnly}>
        <legend className={classes.legend}>Criteria</legend>
        {criteria.map((criterion, index) => (
          <CriterionEditor
            key={criterion.id}
            number={index + 1}
            criterion={criterion}
            challenges={saved.challenges}
            onChange={(changed) => replace(index, [changed])}
            onRemove={() => replace(index, [])}
          />
        ))}
        {!isReadOnly && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={() => setCriteria([...criteria, freshCriterion()])}
          >
            Add a criterion
          </Button>
        )}
        <div className={classes.reviewers}>
          <p className={classes.title}>Reviews that an attempt wants</p>
          <SegmentedControl
            aria-label="Reviews that an attempt wants"
            disabled={isReadOnly}
            data={[
              { value: '1', label: 'One' },
              { value: '2', label: 'Two, hidden from each other until both are in' },
            ]}
            value={String(reviewers)}
            onChange={(value) => setReviewers(value === '2' ? 2 : 1)}
          />
        </div>
      </fieldset>
      {isOutdated && (
        <div className={classes.outdated} role="alert">
          <p>
            {saved.by ?? 'Somebody'} has saved version {saved.version} in the meantime, with{' '}
            {saved.criteria.map(({ title, weight }) => `“${title}” (${weight})`).join(', ') || 'no criteria'}. What you
            wrote is still here.
          </p>
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={() => setBasedOn(saved.version)}>
              Go on with mine
            </Button>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                setBasedOn(saved.version)
                setCriteria(saved.criteria)
                setReviewers(saved.reviewers)
              }}
            >
              Take theirs
            </Button>
          </Group>
        </div>
      )}
      {!isReadOnly && (
        <Group>
          <Button type="submit" disabled={isOutdated || !criteria.every(isComplete)} loading={saving.isPending}>
            Save the rubric
          </Button>
          <p className={classes.lead} aria-live="polite">
            {saving.isSuccess && !isOutdated && `Saved as version ${basedOn}.`}
            {saving.error && !isOutdated && saving.error.message}
          </p>
        </Group>
      )}
    </form>
  )
}
