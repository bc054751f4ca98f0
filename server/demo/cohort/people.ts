import { shuffled } from './draw-solution.ts'

const given = [
  'Aaliyah',
  'Bruno',
  'Chiara',
  'Dmitri',
  'Elif',
  'Felix',
  'Grace',
  'Hiro',
  'Imani',
  'Jakub',
  'Kaia',
  'Liam',
  'Mei',
  'Niko',
  'Oriane',
  'Pavel',
  'Qasim',
  'Rosa',
  'Sunil',
  'Tala',
] // prettier-ignore
const family = [
  'Adeyemi',
  'Bianchi',
  'Castillo',
  'Dufour',
  'Eriksen',
  'Farouk',
  'Gallagher',
  'Haddad',
  'Ivanov',
  'Jansen',
  'Kimura',
  'Lopes',
  'Moreau',
  'Novak',
  'Osei',
  'Pereira',
  'Quinn',
  'Rahman',
  'Silva',
  'Tanaka',
] // prettier-ignore

export interface Person {
  readonly name: string
  readonly email: string
}

/** So many people, none twice; at most 400. */
export function drawPeople(count: number, random: () => number): Person[] {
  const all = given.flatMap((first) => family.map((last) => `${first} ${last}`))
  return shuffled(all, random)
    .slice(0, count)
    .map((name) => ({ name, email: `${name.toLowerCase().replace(' ', '.')}@example.com` }))
}
