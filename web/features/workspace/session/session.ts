import type { AttemptEvent, CandidateAttempt, CandidateChallenge } from '../../../../server/shared/attempts.ts'
import type { DocumentRef } from '../../../../server/shared/journal.ts'
import { isScratch } from '../../../../server/shared/scratch.ts'
import { ApiError } from '../../../shared/api/api-error.ts'
import { newUuid } from '../../../shared/journal/new-uuid.ts'
import { createStore, type Store } from '../../../shared/state/store.ts'
import { finishAttempt } from '../api/finish-attempt.ts'
import { runScriptOnServer } from '../api/run-script.ts'
import { runTests } from '../api/run-tests.ts'
import { submitWork } from '../api/submit-work.ts'
import { Documents, type Place } from '../documents/documents.ts'
import { Workbench } from '../editor/workbench.ts'
import { CursorNotes } from '../journal/cursor-notes.ts'
import type { NewEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import { Runs } from '../runs/runs.ts'
import { noScriptRun, type ScriptRun } from '../runs/script-run.ts'
import { AttemptClock } from './attempt-clock.ts'
import { type Ending, endingAfter } from './ending.ts'
import type { HandingIn } from './handing-in.ts'
import { sentenceOf } from './sentence-of.ts'
import { Submissions } from './submissions.ts'
import { Ui } from './ui.ts'
import { type OpenFile, View } from './view.ts'

/** A place in a file, line and column counted from 1. */
export interface Target {
  readonly file: OpenFile
  readonly line: number
  readonly column: number
}

/** One candidate at work in one tab: everything the workspace shows, and everything that can be done in it. */
export class Session {
  readonly token: string
  readonly attempt: CandidateAttempt
  readonly journal: Journal
  readonly clock: AttemptClock
  readonly documents: Documents
  readonly submissions: Submissions
  readonly view: View
  readonly cursor: CursorNotes
  /** Slugs of the challenges with work that no submission holds yet. */
  readonly unsubmitted: Store<ReadonlySet<string>>
  readonly runs: Runs
  /** By slug of the challenge. */
  readonly scripts = createStore<Readonly<Record<string, ScriptRun>>>({})
  readonly ui = new Ui()
  readonly workbench = new Workbench()
  /** By slug of the challenge. */
  readonly handingIn = createStore<Readonly<Record<string, HandingIn>>>({})
  /** Where the editor is asked to go; it sets this to null once it is there. */
  readonly target = createStore<Target | null>(null)
  /** By slug: names a press of Submit that may have arrived, until it is answered or the work has changed. */
  readonly #submitKeys = new Map<string, string>()
  readonly ending = createStore<Ending>({ phase: 'working' })

  /** @param readAt when the attempt was answered, as `AttemptClock` has it; default: now */
  constructor(token: string, attempt: CandidateAttempt, journal: Journal, readAt?: number) {
    this.token = token
    this.attempt = attempt
    this.journal = journal
    this.clock = new AttemptClock(attempt, { readAt })
    this.documents = new Documents(attempt.challenges, () => this.clock.elapsedMs(), this.#record)
    this.submissions = new Submissions(attempt.challenges)
    this.unsubmitted = createStore(new Set(unsubmittedSlugs(attempt)))
    this.view = new View(attempt.id, attempt.challenges, attempt.cursor)
    this.cursor = new CursorNotes(attempt.cursor, (document, offset) =>
      this.#record({ at: this.clock.elapsedMs(), event: 'cursor', document, offset }),
    )
    this.runs = new Runs((request) => journal.carry((append) => runTests(token, { ...request, journal: append })))
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

  /** Shows a file of the place on the screen at a line and column, both counted from 1. */
  openAt(file: OpenFile, line: number, column = 1): void {
    this.view.showFile(file)
    this.target.set({ file, line, column })
  }

  /** Runs the visible tests and the candidate's own. The outcome, a failure included, lands in `runs`. */
  async run(place: Place): Promise<void> {
    if (this.runs.isRunning(place) || place.language === 'markdown') return
    this.note('run')
    await this.runs.run({ challenge: place.challenge, language: place.language })
  }

  /** Runs a script of the candidate's own. What it printed, or why it did not run, lands in `scripts`. */
  async runScript(place: Place, path: string): Promise<void> {
    const { challenge, language } = place
    const before = this.scripts.get()[challenge] ?? noScriptRun
    if (before.isRunning || language === 'markdown') return
    const set = (run: ScriptRun) => this.scripts.set({ ...this.scripts.get(), [challenge]: run })
    this.ui.resultsTab.set('console')
    set({ ...before, isRunning: true, fault: null })
    try {
      const request = { challenge, language, path }
      const result = await this.journal.carry((journal) => runScriptOnServer(this.token, { ...request, journal }))
      set({ isRunning: false, result, fault: null })
    } catch (error) {
      set({ isRunning: false, result: before.result, fault: sentenceOf(error, 'run') })
    }
  }

  /** Hands the work in; its grade comes as an event. A refusal lands in `handingIn`. */
  async submit(place: Place): Promise<void> {
    const { challenge } = place
    if (this.handingIn.get()[challenge]?.isUnderWay) return
    this.note('submit')
    this.#setUnsubmitted(challenge, false)
    this.#setHandingIn(challenge, { isUnderWay: true, fault: null })
    const key = this.#submitKeys.get(challenge) ?? newUuid()
    this.#submitKeys.set(challenge, key)
    try {
      this.submissions.put(await this.journal.carry((journal) => submitWork(this.token, { ...place, journal, key })))
      this.#submitKeys.delete(challenge)
      this.#setHandingIn(challenge, { isUnderWay: false, fault: null })
    } catch (error) {
      if (!mayHaveArrived(error)) this.#submitKeys.delete(challenge)
      this.#setUnsubmitted(challenge, true)
      this.#setHandingIn(challenge, { isUnderWay: false, fault: sentenceOf(error, 'submit') })
    }
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
      this.clock.set(event)
      this.ending.set(endingAfter(this.ending.get(), event))
    }
  }

  readonly #record = (entry: NewEntry): void => {
    if (entry.document && !('event' in entry) && this.#isSolution(entry.document)) {
      this.#setUnsubmitted(entry.document.challenge, true)
      this.#submitKeys.delete(entry.document.challenge)
      this.runs.noteEdit(entry.document.challenge)
    }
    this.cursor.recorded(entry)
    this.journal.record(entry)
  }

  /** What is written back about a project to mend goes along by itself, and is nothing to submit. */
  #isSolution({ challenge, language, path }: DocumentRef): boolean {
    if (isScratch(path)) return false
    return language !== 'markdown' || this.challenge(challenge).kind === 'written'
  }

  #setHandingIn(challenge: string, state: HandingIn): void {
    this.handingIn.set({ ...this.handingIn.get(), [challenge]: state })
  }

  #setUnsubmitted(challenge: string, isUnsubmitted: boolean): void {
    const before = this.unsubmitted.get()
    if (before.has(challenge) === isUnsubmitted) return
    const after = new Set(before)
    if (isUnsubmitted) after.add(challenge)
    else after.delete(challenge)
    this.unsubmitted.set(after)
  }
}

function unsubmittedSlugs({ challenges }: CandidateAttempt): string[] {
  return challenges.filter(({ unsubmitted }) => unsubmitted).map(({ slug }) => slug)
}

/** Nothing is known of a request whose answer got lost: asked again with its key, it counts once. */
function mayHaveArrived(error: unknown): boolean {
  return error instanceof ApiError && !error.isFinal
}
