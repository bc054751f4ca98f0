import type { LibraryChallenge } from '../../../server/shared/library.ts'
import { retireChallenge } from './api/library.ts'
import { ConfirmAct } from './confirm-act.tsx'

export function RetireButton({ challenge }: { challenge: LibraryChallenge }) {
  return (
    <ConfirmAct slug={challenge.slug} label="Retire this challenge" act={() => retireChallenge(challenge.slug)} isQuiet>
      No new assessment can take it from then on. Assessments that have it go on with it, and attempts keep what they
      were given. Publishing a version brings it back.
    </ConfirmAct>
  )
}
