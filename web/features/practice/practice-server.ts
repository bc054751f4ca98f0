import type {
  AttemptEvent,
  CandidateAttempt,
  CandidateChallenge,
  CandidateSubmission,
} from '../../../server/shared/attempts.ts'
import type { Files, Language } from '../../../server/shared/challenges.ts'
import type { JournalAppend } from '../../../server/shared/journal.ts'
import { emptyWork, type FoldBase, filesOf, foldJournal, type Work } from '../../../server/shared/journal-fold.ts'
import { newUuid } from '../../shared/journal/new-uuid.ts'
import { EventStream } from './event-stream.ts'
import { PracticeHistory } from './practice-history.ts'

/** How long practice lasts, so that the clock can be seen at work. */
const durationMs = 30 * 60_000

/** Runs practice work on the real server: the path below /api/candidate/practice, and what to send. */
export type Forward = (path: string, body: object, accept: string | null) => Promise<Response>

interface Request {
  readonly language: Language
  readonly journal: JournalAppend
  readonly path?: string
}

/**
 * Stands in for the server while somebody practises: keeps the journal in this page's memory, folds it with the
 * server's own arithmetic, and lets the server run what it leads to. Closing the page forgets all of it.
 */
export class PracticeServer {
  readonly #challenge: CandidateChallenge
  readonly #base: FoldBase
  readonly #forward: Forward
  readonly #events = new EventStream()
  readonly #history = new PracticeHistory()
  readonly #begunAt = performance.now()
  readonly #startedAt = new Date().toISOString()
  #work: Work = emptyWork
  #next = 0
  #isFinished = false
  #submissions: CandidateSubmission[] = []

  constructor(challenge: CandidateChallenge, forward: Forward) {
    this.#challenge = challenge
    this.#base = { challenges: { [challenge.slug]: { files: challenge.files, locked: challenge.locked } } }
    this.#forward = forward
  }

  /** Answers what the workspace asks, as the server would. */
  readonly answer = async (input: string | URL | globalThis.Request, init: RequestInit = {}): Promise<Response> => {
    const request = new globalThis.Request(input instanceof URL ? input.href : input, init)
    const path = new URL(request.url).pathname.replace('/api/candidate/', '')
    if (path === 'events') return this.#events.open(this.#attemptEvent(), request.signal)
    if (path === 'attempt') return Response.json(this.#attempt())
    if (request.method !== 'POST') return this.#remembered(path)
    const body: Request = await request.json()
    if (path === 'journal') return Response.json(this.#append(body as unknown as JournalAppend))
    this.#append(body.journal)
    const work = { language: body.language, files: this.#files(body.language) }
    if (path === 'runs') return this.#run(work, request.headers.get('accept'))
    if (path === 'scripts') return this.#forward('scripts', { ...work, path: body.path }, null)
    if (path === 'submissions') return this.#submit(work)
    if (path === 'finish') return this.#finish()
    return unknown()
  }

  get #elapsedMs(): number {
    return Math.min(Math.round(performance.now() - this.#begunAt), durationMs)
  }

  #files(language: Language): Files {
    return filesOf(this.#base, this.#work, this.#challenge.slug, language)
  }

  /** A batch of an earlier page is acknowledged and left out: its practice is over. */
  #append({ batches }: JournalAppend): { next: number; dropped: number } {
    const news = batches.filter(({ number }) => number >= this.#next)
    this.#work = foldJournal(this.#base, news, this.#work)
    this.#next = Math.max(this.#next, (batches.at(-1)?.number ?? -1) + 1)
    return { next: this.#next, dropped: 0 }
  }

  #remembered(path: string): Response {
    if (path === 'runs') return Response.json(this.#history.runs)
    const [, id] = /^versions\/(.+)$/.exec(path) ?? []
    const version = id === undefined ? undefined : this.#history.version(id)
    return version ? Response.json(version) : unknown()
  }

  async #run(work: { language: Language; files: Files }, accept: string | null): Promise<Response> {
    const at = this.#elapsedMs
    const answer = await this.#forward('runs', work, accept)
    void this.#history.noteRun(answer.clone(), { challenge: this.#challenge.slug, ...work }, at)
    return answer
  }

  async #submit(work: { language: Language; files: Files }): Promise<Response> {
    const submission: CandidateSubmission = {
      id: newUuid(),
      challenge: this.#challenge.slug,
      language: work.language,
      at: this.#elapsedMs,
      origin: 'candidate',
      state: 'queued',
      compileError: null,
      hidden: null,
    }
    const graded = await this.#forward('submissions', work, null)
    if (!graded.ok) return graded
    const { compileError, passed, total } = await graded.json()
    const done = { ...submission, state: 'graded' as const, compileError, hidden: { passed, total, groups: null } }
    this.#submissions = [...this.#submissions, done]
    this.#history.noteSubmission(done.id, { challenge: done.challenge, ...work })
    this.#events.send({ type: 'submission', submission: done })
    return Response.json(submission, { status: 202 })
  }

  #finish(): Response {
    this.#isFinished = true
    this.#events.send(this.#attemptEvent())
    return Response.json(this.#attempt())
  }

  #attemptEvent(): AttemptEvent {
    const { state, finishReason, elapsedMs, remainingMs, pause } = this.#attempt()
    return { type: 'attempt', state, finishReason, elapsedMs, remainingMs, pause }
  }

  #attempt(): CandidateAttempt {
    const elapsedMs = this.#elapsedMs
    const isOver = this.#isFinished || elapsedMs >= durationMs
    const { slug, title } = this.#challenge
    const challenge: CandidateChallenge = {
      ...this.#challenge,
      work: { ...this.#work[slug] },
      submissions: this.#submissions,
    }
    return {
      id: 'practice',
      state: isOver ? 'finished' : 'running',
      finishReason: isOver ? (this.#isFinished ? 'candidate' : 'deadline') : null,
      elapsedMs,
      remainingMs: isOver ? 0 : durationMs - elapsedMs,
      pause: null,
      durationMs,
      startedAt: this.#startedAt,
      finishedAt: null,
      counts: 'last',
      hiddenResults: 'counts',
      journalNext: this.#next,
      cursor: null,
      challenges: isOver ? [] : [challenge],
      received: [{ slug, title, submissions: this.#submissions.length, lastAt: this.#submissions.at(-1)?.at ?? null }],
    }
  }
}

function unknown(): Response {
  const error = { code: 'not-found', message: 'This is not part of the practice.' }
  return Response.json({ error }, { status: 404 })
}
