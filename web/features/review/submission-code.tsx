import type { ReviewChallenge, ReviewSubmission } from '../../../server/shared/review.ts'
import { CodeBrowser } from './code-browser.tsx'

interface SubmissionCodeProps {
  readonly attemptId: string
  readonly challenge: ReviewChallenge
  readonly submission: ReviewSubmission | undefined
}

/** The files of a submission beside what was given; where nothing was submitted, the work as it stood. */
export function SubmissionCode({ attemptId, challenge, submission }: SubmissionCodeProps) {
  const language = submission?.language ?? challenge.languages[0]
  if (!language) return null
  const given = challenge.given[language] ?? {}
  const files = submission?.files ?? challenge.work[language] ?? given
  return (
    <CodeBrowser
      place={{ attemptId, challenge: challenge.slug, language, submission: submission?.id ?? null }}
      given={given}
      files={files}
    />
  )
}
