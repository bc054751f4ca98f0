import type { Invitation } from '../invitations/tables.ts'

/** A word begins and ends at its text's ends, beside what is no letter or digit, and behind an escape of an address. */
const before = '(^|[^[:alnum:]]|%[0-9a-f]{2})'
const after = '($|[^[:alnum:]])'

/**
 * PostgreSQL regular expressions for texts that name a person: name and address as whole words, as they stand in plain
 * text, in JSON and in the address of a page.
 */
export function namingPatterns(people: readonly Pick<Invitation, 'name' | 'email'>[]): string[] {
  const words = people.flatMap(({ name, email }) => [name.trim(), email.trim()]).filter((word) => word !== '')
  const forms = words.flatMap((word) => {
    const encoded = encodeURIComponent(word)
    return [word, JSON.stringify(word).slice(1, -1), encoded, encoded.replaceAll('%20', '+')]
  })
  return [...new Set(forms)].map((form) => `${before}${form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}${after}`)
}
