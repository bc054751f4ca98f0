import { Alert, Button, Select } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegradingChoices } from '../../../../server/shared/regrading.ts'
import { dayText } from '../../../shared/format/date.ts'
import { plural } from '../../../shared/format/duration.ts'
import { startRegrading } from '../api/regradings.ts'
import classes from './regrading.module.css'
import type { RegradingSearch } from './regrading-page.tsx'

interface StartFormProps {
  readonly assessmentId: string
  readonly choices: RegradingChoices
  /** What the way here has chosen already. */
  readonly wished: RegradingSearch
  readonly onStarted: (id: string) => void
}

/** Which version of which challenge to try. */
export function StartForm({ assessmentId, choices, wished, onStarted }: StartFormProps) {
  const { challenges } = choices
  const queries = useQueryClient()
  const [slug, setSlug] = useState(wished.challenge ?? firstWithNews(challenges)?.slug ?? '')
  const challenge = challenges.find((one) => one.slug === slug)
  const [chosen, setChosen] = useState(wished.version)
  const hash = challenge?.versions.some((version) => version.hash === chosen) ? chosen : newsOf(challenge)
  const starting = useMutation({
    mutationFn: () => startRegrading(assessmentId, { challenge: slug, hash: hash ?? '' }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['regradings', assessmentId] })
      onStarted(id)
    },
  })
  if (challenges.length === 0)
    return (
      <p className={classes.lead}>
        No challenge of this assessment is graded by tests, so there is nothing to regrade.
      </p>
    )
  return (
    <section className={classes.card} aria-labelledby="try-title">
      <h2 id="try-title" className={classes.title}>
        Try a version
      </h2>
      <p className={classes.lead}>
        Every submission that counts is graded again in the background with the version that you choose. You then see
        whose score would change and why, and apply it to everybody at once or drop it. Until you apply it, no score
        changes.
      </p>
      <div className={classes.fields}>
        <Select
          label="Challenge"
          allowDeselect={false}
          data={challenges.map((one) => ({ value: one.slug, label: one.title }))}
          value={slug}
          onChange={(value) => value && setSlug(value)}
        />
        <Select
          label="Version"
          allowDeselect={false}
          className={classes.wide}
          data={(challenge?.versions ?? []).map((version) => ({ value: version.hash, label: labelOf(version) }))}
          value={hash ?? null}
          onChange={(value) => value && setChosen(value)}
        />
        <Button loading={starting.isPending} disabled={hash === undefined} onClick={() => starting.mutate()}>
          Try this version
        </Button>
      </div>
      {starting.error && (
        <Alert color="red" variant="light" role="alert" mt="md">
          {starting.error.message}
        </Alert>
      )}
    </section>
  )
}

type Choice = RegradingChoices['challenges'][number]

/** The newest version that no attempt is graded with, if there is one; else the newest. */
function newsOf(challenge: Choice | undefined): string | undefined {
  return (challenge?.versions.find(({ attempts }) => attempts === 0) ?? challenge?.versions[0])?.hash
}

function firstWithNews(challenges: readonly Choice[]): Choice | undefined {
  return challenges.find(({ versions }) => versions.some(({ attempts }) => attempts === 0)) ?? challenges[0]
}

function labelOf({ hash, foundAt, isPublished, attempts }: Choice['versions'][number]): string {
  const graded = attempts === 0 ? '' : `, ${plural(attempts, 'attempt')} graded with it`
  return `${hash.slice(0, 8)}, found ${dayText(foundAt)}${isPublished ? ', published' : ''}${graded}`
}
