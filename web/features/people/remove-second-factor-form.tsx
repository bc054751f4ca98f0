import type { Person } from '../../../server/shared/people.ts'
import { removeSecondFactor } from './api/people.ts'
import { ConfirmForm } from './confirm-form.tsx'

export function RemoveSecondFactorForm({ person: { id, name }, onDone }: { person: Person; onDone: () => void }) {
  return (
    <ConfirmForm action="Take it off" act={() => removeSecondFactor(id)} onDone={onDone}>
      {`${name} is signed out everywhere and signs in with the password alone. Be sure that it is ${name} who asks for this.`}
    </ConfirmForm>
  )
}
