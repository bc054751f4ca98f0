import type { Letter, Mailer } from '../../../server/mail/mailer.ts'

/** A mail server that keeps what it is given. */
export function keepLetters(): { letters: Letter[]; mailer: Mailer; tokenOf(index: number): string } {
  const letters: Letter[] = []
  return {
    letters,
    mailer: { send: async (letter) => void letters.push(letter) },
    tokenOf: (index) => /\/t\/(\S+)/.exec(letters[index]?.text ?? '')?.[1] ?? '',
  }
}
