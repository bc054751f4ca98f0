import { queryOptions } from '@tanstack/react-query'
import type { NewPerson, PasswordLink, Person } from '../../../../server/shared/people.ts'
import type { Role } from '../../../../server/shared/review.ts'
import { api, read } from '../../../shared/api/client.ts'

const people = api.api.people

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: (): Promise<{ people: Person[] }> => read(people.$get()),
})

export function invitePerson(json: NewPerson): Promise<PasswordLink> {
  return read(people.$post({ json }))
}

export function newPasswordLink(id: string): Promise<PasswordLink> {
  return read(people[':id']['password-link'].$post({ param: { id } }))
}

export function changeRole({ id, role }: { id: string; role: Role }): Promise<Person> {
  return read(people[':id'].role.$put({ param: { id }, json: { role } }))
}

export function removeSecondFactor(id: string): Promise<Person> {
  return read(people[':id']['remove-second-factor'].$post({ param: { id } }))
}

export function endPerson(id: string): Promise<Person> {
  return read(people[':id'].end.$post({ param: { id } }))
}

export function letBackIn(id: string): Promise<Person> {
  return read(people[':id']['let-back-in'].$post({ param: { id } }))
}
