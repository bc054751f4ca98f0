import { selectAssessment } from '../assessments/read-assessment.ts'
import { companyName } from '../auth/company.ts'
import type { AppContext } from '../context.ts'
import { readAttempt } from '../review/read-attempt.ts'
import type { InterviewReport } from '../shared/handing-on.ts'
import type { ReviewChallenge } from '../shared/review.ts'

/** What an interviewer is told of an attempt; the schema says what that leaves out. Throws not-found. */
export async function readReport(args: { context: AppContext; attemptId: string }): Promise<InterviewReport> {
  const { context, attemptId } = args
  const attempt = await readAttempt({ context, id: attemptId })
  const { title, role } = await selectAssessment(context.db, attempt.assessment.id)
  return {
    company: await companyName(context.db),
    assessment: { title, role },
    candidate: attempt.candidate.name,
    finishedAt: attempt.finishedAt,
    timeUsedMs: attempt.timeUsedMs,
    durationMs: attempt.durationMs,
    score: attempt.scoreOverride ?? attempt.score,
    isOverridden: attempt.scoreOverride !== null,
    challenges: attempt.challenges.map(toReportChallenge),
  }
}

function toReportChallenge(challenge: ReviewChallenge): InterviewReport['challenges'][number] {
  const { slug, title, kind, statement, weight, score, submissions, given, work, questions, answer } = challenge
  const handedIn = submissions.find(({ counts }) => counts) ?? submissions.at(-1)
  const language = handedIn?.language ?? challenge.languages.find((one) => work[one]) ?? null
  const all = language === null || kind === 'written' ? {} : (handedIn?.files ?? work[language] ?? {})
  const before = language === null ? {} : (given[language] ?? {})
  return {
    slug,
    title,
    kind,
    statement,
    weight,
    score,
    groups: groupsOf(handedIn?.tests ?? []),
    language: kind === 'written' ? null : language,
    files: Object.fromEntries(Object.entries(all).filter(([path, text]) => before[path] !== text)),
    questions: questions.map(({ prompt, folder, answer: text }) => ({ prompt, folder, answer: text })),
    answer,
  }
}

/** How many hidden tests of each group held; which tests those are is not told. */
function groupsOf(tests: ReviewChallenge['submissions'][number]['tests']) {
  const hidden = tests.filter(({ visibility }) => visibility === 'hidden')
  return [...Map.groupBy(hidden, ({ group }) => group)].map(([group, own]) => ({
    group,
    passed: own.filter(({ status }) => status === 'passed').length,
    total: own.length,
  }))
}
