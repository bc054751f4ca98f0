import type { Person } from '../../../server/shared/people.ts'
import { endPerson } from './api/people.ts'
import { ConfirmForm } from './confirm-form.tsx'

export function EndForm({ person: { id, name }, onDone }: { person: Person; onDone: () => void }) {
  return (
    <ConfirmForm action="End the account" act={() => endPerson(id)} onDone={onDone}>
      {`${name} is signed out everywhere and cannot sign in again. Reviews and decisions stay, with the name. You can let ${name} back in later.`}
    </ConfirmForm>
  )
}
