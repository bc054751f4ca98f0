import { deleteDB, openDB } from 'idb'
import { newUuid } from '../../../shared/journal/new-uuid.ts'
import type { Finding } from './checks.ts'

/** Writes into the browser's storage and reads it back, as the journal does while the line is down. */
export async function checkStorage(): Promise<Finding> {
  const name = `assay-check-${newUuid()}`
  try {
    const database = await openDB(name, 1, { upgrade: (db) => void db.createObjectStore('check') })
    await database.put('check', 'written', 'key')
    const read = await database.get('check', 'key')
    database.close()
    await deleteDB(name)
    if (read === 'written') return { state: 'pass', words: 'Your work is kept here while the line is down' }
  } catch {
    // Said below: a refusal and a full disk are the same to the person who works.
  }
  return {
    state: 'warn',
    words: 'This browser keeps nothing',
    advice:
      'Leave private browsing, or allow this site to store data. You can work without, as long as the line holds.',
  }
}
