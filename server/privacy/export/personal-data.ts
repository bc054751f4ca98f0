import { asc, eq } from 'drizzle-orm'
import { attempts } from '../../attempts/tables.ts'
import type { Executor } from '../../database/database.ts'
import type { Invitation } from '../../invitations/tables.ts'
import { asideBatches, journalBatches } from '../../journal/tables.ts'
import { submittedWork } from '../../receipts/submitted-work.ts'
import { attemptData } from './attempt-data.ts'
import { invitationData } from './invitation-data.ts'
import { judgementData } from './judgement-data.ts'
import { peopleByNumber } from './people-by-number.ts'

interface ExportedFile {
  readonly name: string
  readonly input: string
  readonly lastModified: Date
}

/**
 * Everything there is about one person as files for people and machines: what it is, the facts as JSON, every edit, and
 * the code that was handed in. One attempt is in memory at a time.
 */
export async function* personalData(
  db: Executor,
  invitations: readonly Invitation[],
  lastModified: Date,
): AsyncGenerator<ExportedFile> {
  const by = peopleByNumber()
  yield { name: 'README.txt', input: readMe(lastModified), lastModified }
  for (const [index, invitation] of invitations.entries()) {
    const folder = `assessment-${index + 1}`
    const file = (name: string, value: unknown): ExportedFile => {
      return { name: `${folder}/${name}.json`, input: `${JSON.stringify(value, null, 2)}\n`, lastModified }
    }
    yield file('invitation', await invitationData(db, invitation, by))
    const [attempt] = await db.select().from(attempts).where(eq(attempts.invitationId, invitation.id))
    if (!attempt) continue
    yield file('attempt', await attemptData(db, attempt, by))
    yield file('judgement', await judgementData(db, attempt.id, by))
    const { body, receivedAt, number, attemptId } = journalBatches
    const batches = db.select({ receivedAt, body }).from(journalBatches)
    yield file('edits', await batches.where(eq(attemptId, attempt.id)).orderBy(asc(number)))
    yield file('edits-set-aside', await setAside(db, attempt.id))
    for await (const work of submittedWork(db, attempt.id)) {
      const place = `${folder}/submissions/${work.challenge}/${String(work.number).padStart(2, '0')}-${work.language}`
      for (const [path, input] of Object.entries(work.files)) {
        yield { name: `${place}/${path}`, input, lastModified: work.createdAt }
      }
    }
  }
}

function setAside(db: Executor, id: string) {
  const { attemptId, writer, number, body, receivedAt } = asideBatches
  const batches = db.select({ receivedAt, writer, body }).from(asideBatches)
  return batches.where(eq(attemptId, id)).orderBy(asc(writer), asc(number))
}

function readMe(at: Date): string {
  return `What Assay holds about you, as of ${at.toISOString()}.

There is a folder for each assessment that you were invited to:

invitation.json       your name and address, what was done with the invitation, mails, and who was told
attempt.json          when you worked, what ran, scores, your feedback, and what was noticed
judgement.json        reviews, comments, scores and decisions, in the words of those who made them
edits.json            every edit and event that was recorded while you worked
edits-set-aside.json  edits from one place that came when you had gone on in another
submissions/          the files that you handed in, one folder for each time

Times are in UTC. "at" without a date counts milliseconds from your start. People of the company have numbers, since
their names are their own data. The tests that your work was measured by belong to the company and are not in here.
Nor is anything about other candidates: where work was found alike, only how much is told.
`
}
