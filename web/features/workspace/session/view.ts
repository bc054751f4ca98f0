import type { CandidateChallenge, WorkCursor } from '../../../../server/shared/attempts.ts'
import type { WorkLanguage } from '../../../../server/shared/challenges.ts'
import { createStore, type ReadableStore } from '../../../shared/state/store.ts'
import { remembered } from '../../../shared/storage/remembered.ts'
import type { Place } from '../documents/documents.ts'
import { holdsFile, initialView, isAnswer, rememberedView } from './initial-view.ts'

/** A file in the editor: one of the candidate's, or one of the visible tests. */
export interface OpenFile {
  readonly path: string
  readonly kind: 'work' | 'test'
}

export interface OpenFiles {
  readonly open: readonly OpenFile[]
  readonly active: OpenFile | null
}

/** What is on the screen, kept for a reload. */
export interface ViewState {
  readonly challenge: string
  readonly languages: Readonly<Record<string, WorkLanguage>>
  /** By `challenge/language`. */
  readonly files: Readonly<Record<string, OpenFiles>>
}

/** Where the candidate looks: which challenge, which language, which files. */
export class View {
  readonly #challenges: readonly CandidateChallenge[]
  readonly #store: ReturnType<typeof createStore<ViewState>>
  readonly #storageKey: string

  /** @param cursor where the candidate was last, on whichever computer: newer than what this one remembers */
  constructor(attempt: string, challenges: readonly CandidateChallenge[], cursor: WorkCursor | null = null) {
    this.#challenges = challenges
    this.#storageKey = `assay-view-${attempt}`
    this.#store = createStore(rememberedView(this.#storageKey, challenges) ?? initialView(challenges))
    if (cursor && isAnswer(challenges, cursor)) this.showChallenge(cursor.challenge)
    else if (cursor && holdsFile(challenges, cursor)) this.#show(cursor)
  }

  get state(): ReadableStore<ViewState> {
    return this.#store
  }

  get place(): Place {
    const { challenge, languages } = this.#store.get()
    return { challenge, language: languages[challenge] ?? 'typescript' }
  }

  get openFiles(): OpenFiles {
    return openFilesOf(this.#store.get(), this.place)
  }

  showChallenge(challenge: string): void {
    if (this.#challenges.some(({ slug }) => slug === challenge)) this.#set({ challenge })
  }

  showLanguage(language: WorkLanguage): void {
    const { challenge, languages } = this.#store.get()
    this.#set({ languages: { ...languages, [challenge]: language } })
  }

  showFile(file: OpenFile): void {
    const { open } = this.openFiles
    const isOpen = open.some((other) => isSameFile(other, file))
    this.#setFiles({ open: isOpen ? open : [...open, file], active: file })
  }

  /** @param place where the file belongs, which need not be what is on the screen */
  closeFile(file: OpenFile, place = this.place): void {
    const { open, active } = openFilesOf(this.#store.get(), place)
    const index = open.findIndex((other) => isSameFile(other, file))
    const rest = open.filter((other) => !isSameFile(other, file))
    const isActive = active !== null && isSameFile(active, file)
    const next = rest[Math.min(index, rest.length - 1)] ?? null
    this.#setFiles({ open: rest, active: isActive ? next : active }, place)
  }

  closeActive(): void {
    const { active } = this.openFiles
    if (active) this.closeFile(active)
  }

  /** Shows the open file that stands so many tabs further on, round the end. */
  showNeighbour(step: 1 | -1): void {
    const { open, active } = this.openFiles
    const at = open.findIndex((file) => active !== null && isSameFile(file, active))
    const next = open.at((at + step) % Math.max(open.length, 1))
    if (next) this.showFile(next)
  }

  /** Moves the tab of the open file. */
  moveActive(step: 1 | -1): void {
    const { open, active } = this.openFiles
    const at = open.findIndex((file) => active !== null && isSameFile(file, active))
    if (active && at !== -1) this.moveFile(active, at + step)
  }

  /** Puts a file's tab at another place among the others. */
  moveFile(file: OpenFile, index: number): void {
    const { open, active } = this.openFiles
    const others = open.filter((other) => !isSameFile(other, file))
    const to = Math.max(0, Math.min(index, others.length))
    this.#setFiles({ open: [...others.slice(0, to), file, ...others.slice(to)], active })
  }

  renameFile(from: string, to: string): void {
    const { open, active } = this.openFiles
    const moved = (file: OpenFile) => (file.kind === 'work' && file.path === from ? { ...file, path: to } : file)
    this.#setFiles({ open: open.map(moved), active: active && moved(active) })
  }

  #show({ challenge, language, path }: WorkCursor): void {
    this.showChallenge(challenge)
    this.showLanguage(language)
    this.showFile({ path, kind: 'work' })
  }

  #setFiles(files: OpenFiles, place = this.place): void {
    this.#set({ files: { ...this.#store.get().files, [placeKey(place)]: files } })
  }

  #set(change: Partial<ViewState>): void {
    const next = { ...this.#store.get(), ...change }
    this.#store.set(next)
    remembered.setItem(this.#storageKey, JSON.stringify(next))
  }
}

export function placeKey({ challenge, language }: Place): string {
  return `${challenge}/${language}`
}

const nothingOpen: OpenFiles = { open: [], active: null }

export function openFilesOf(state: ViewState, place: Place): OpenFiles {
  return state.files[placeKey(place)] ?? nothingOpen
}

export function isSameFile(a: OpenFile, b: OpenFile): boolean {
  return a.path === b.path && a.kind === b.kind
}
