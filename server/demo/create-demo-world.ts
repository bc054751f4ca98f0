import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { createAssessment } from '../assessments/create-assessment.ts'
import { createUser } from '../auth/create-user.ts'
import { saveCompany } from '../auth/set-up.ts'
import { users } from '../auth/tables.ts'
import { selectCurrentChallenges } from '../challenges/select-challenge.ts'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { createInvitation } from '../invitations/create-invitation.ts'
import { addJob } from '../jobs/add-job.ts'
import { demoAssessment, demoCandidates } from './candidates.ts'

/** What to print, once: passwords and link are stored as hashes only. */
export interface DemoWorld {
  readonly company: string
  readonly admin: Credentials
  readonly reviewer: Credentials
  readonly candidateLink: string
}

interface Credentials {
  readonly email: string
  readonly password: string
}

const company = 'Fernhill Forge'

/**
 * Fills an empty database with a company to look at, and queues the past attempts, which the worker plays and grades
 * while the server already answers. Null where there is anybody already, or no challenge to make an assessment of.
 */
export async function createDemoWorld(context: AppContext): Promise<DemoWorld | null> {
  const admin = { email: 'admin@fernhill.example', password: newPassword() }
  const reviewer = { email: 'reviewer@fernhill.example', password: newPassword() }
  return context.db.transaction(async (tx) => {
    // Of several processes that start at the same moment, one makes the world and the others find it made.
    await tx.execute(sql`lock table ${users} in share row exclusive mode`)
    const challenges = await pickChallenges(tx)
    if (challenges.length === 0 || (await tx.select().from(users).limit(1)).length > 0) return null
    const inside = { ...context, db: tx }
    await saveCompany(tx, { name: company, contact: 'hiring@fernhill.example' })
    await createUser(tx, { name: 'Mara Lindqvist', role: 'admin', ...admin })
    await createUser(tx, { name: 'Jonas Reuter', role: 'reviewer', ...reviewer })
    const { id: assessmentId } = await createAssessment({
      context: inside,
      input: { ...demoAssessment, counts: 'last', hiddenResults: 'groups', challenges },
    })
    const { link } = await createInvitation({
      context: inside,
      assessmentId,
      input: { name: 'Robin Hale', email: 'robin.hale@example.com', expiresInDays: 14, extraMinutes: 0 },
    })
    const jobs = demoCandidates.map((_, candidate) => ({ assessmentId, candidate }))
    for (const job of jobs) await addJob(tx, 'play-demo-attempt', job, { maxAttempts: 5 })
    return { company, admin, reviewer, candidateLink: link }
  })
}

/** Of the library, what shows it best in a first hour; all four fit the time. */
const showpieces = ['log-sections', 'protected-branches', 'lost-merge-requests', 'unsigned-webhooks']

/** Two of each kind, as far as there are any: the showpieces, or else the shortest. */
async function pickChallenges(tx: Transaction): Promise<{ slug: string; weight: number }[]> {
  const minutes = ({ slug, minutes: suggested }: { slug: string; minutes: number | null }) =>
    showpieces.includes(slug) ? 0 : (suggested ?? Number.POSITIVE_INFINITY)
  const all = [...(await selectCurrentChallenges(tx)).values()].sort((a, b) => minutes(a) - minutes(b))
  const twoOf = (kind: 'coding' | 'break-fix') => all.filter((challenge) => challenge.kind === kind).slice(0, 2)
  return [...twoOf('coding'), ...twoOf('break-fix')].map(({ slug }) => ({ slug, weight: 1 }))
}

/** 96 random bits that can be typed. */
function newPassword(): string {
  return randomBytes(12).toString('base64url')
}
