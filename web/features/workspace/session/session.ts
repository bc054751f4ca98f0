import type { AttemptEvent, CandidateAttempt, CandidateChallenge } from '../../../../server/shared/attempts.ts'
import { ApiError } from '../../../shared/api/api-error.ts'
import { createStore } from '../../../shared/state/store.ts'
import { finishAttempt } from '../api/finish-attempt.ts'
import { runTests } from '../api/run-tests.ts'
import { submitWork } from '../api/submit-work.ts'
import { Documents, type Place } from '../documents/documents.ts'
import type { NewEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import { AttemptClock } from './attempt-clock.ts'
import { type Ending, endingAfter } from './ending.ts'
import { Submissions } from './submissions.ts'
import { SubmittedMarks } from './submitted-marks.ts'
import { noRun, type TestsRun } from './tests-run.ts'
import { View } from './view.ts'

/** One candidate at work in one tab: everything the workspace shows, and everything that can be done in it. */
export class Session {
  readonly token: string
  readonly attempt: CandidateAttempt
  readonly journal: Journal
  readonly clock: AttemptClock
  readonly documents: Documents
  readonly submissions: Submissions
  readonly marks: SubmittedMarks
  readonly view: View
  /** By slug of the challenge. */
  readonly runs = createStore<Readonly<Record<string, TestsRun>>>({})
  readonly ending = createStore<Ending>({ phase: 'working' })

  constructor(token: string, attempt: CandidateAttempt, journal: Journal) {
    this.token = token
    this.attempt = attempt
    this.journal = journal
    this.clock = new AttemptClock(attempt)
    this.documents = new Documents(attempt.challenges, () => this.clock.elapsedMs(), this.#record)
    this.submissions = new Submissions(attempt.challenges)
    this.marks = new SubmittedMarks(attempt.id)
    this.view = new View(attempt.id, attempt.challenges)
  }

  get challenges(): readonly CandidateChallenge[] {
    return this.attempt.challenges
  }

  challenge(slug: string): CandidateChallenge {
    const challenge = this.challenges.find((each) => each.slug === slug)
    if (!challenge) throw new Error(`The attempt has no challenge "${slug}"`)
    return challenge
  }

  /** Notes something other than an edit, for the record that the welcome page speaks of. */
  note(event: Extract<NewEntry, { event: unknown }>['event'], document?: NewEntry['document']): void {
    this.#record({ at: this.clock.elapsedMs(), event, ...(document && { document }) })
  }

  /** Runs the visible tests. The outcome, a failure included, lands in `runs`. */
  async run(place: Place): Promise<void> {
    const before = this.runs.get()[place.challenge] ?? noRun
    if (before.isRunning) return
    this.note('run')
    this.#setRun(place, { ...before, isRunning: true, fault: null })
    try {
      const result = await this.journal.carry((journal) => runTests(this.token, { ...place, journal }))
      this.#setRun(place, { isRunning: false, result, fault: null })
    } catch (error) {
      this.#setRun(place, { isRunning: false, result: before.result, fault: sentenceOf(error) })
    }
  }

  /**
   * Hands the work in; its grade comes as an event.
   * @throws ApiError where it was not taken
   */
  async submit(place: Place): Promise<void> {
    this.note('submit')
    const files = this.documents.files(place).get()
    const submission = await this.journal.carry((journal) => submitWork(this.token, { ...place, journal }))
    this.marks.set(place.challenge, files)
    this.submissions.put(submission)
  }

  /**
   * Ends the attempt by hand.
   * @throws ApiError where the server did not hear of it
   */
  async finish(): Promise<void> {
    await this.journal.carry((journal) => finishAttempt(this.token, journal))
    this.journal.stop('over')
    this.ending.set({ phase: 'over', reason: 'candidate' })
  }

  /** Takes over what the server says by itself. */
  receive(event: AttemptEvent): void {
    if (event.type === 'submission') {
      this.submissions.put(event.submission)
    } else {
      this.clock.setRemaining(event.remainingMs)
      this.ending.set(endingAfter(this.ending.get(), event))
    }
  }

  readonly #record = (entry: NewEntry): void => this.journal.record(entry)

  #setRun(place: Place, run: TestsRun): void {
    this.runs.set({ ...this.runs.get(), [place.challenge]: run })
  }
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof ApiError)) return 'The run failed in this browser. Load the page again and repeat it.'
  if (error.code === 'offline')
    return 'There is no connection. Your work is kept here; run again when the line is back.'
  return error.message
}
