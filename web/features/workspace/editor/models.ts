import type { CandidateChallenge } from '../../../../server/shared/attempts.ts'
import type { Change } from '../../../../server/shared/journal.ts'
import type { Monaco } from '../../../shared/editor/load-monaco.ts'
import type { Documents, Place } from '../documents/documents.ts'
import type { EditOrigin } from '../journal/entry.ts'
import { isLog } from '../logs/is-log.ts'
import type { OpenFile } from '../session/view.ts'
import { differenceOf } from './difference-of.ts'

type TextModel = ReturnType<Monaco['editor']['createModel']>
type ContentChange = Parameters<Parameters<TextModel['onDidChangeContent']>[0]>[0]

/**
 * The editor's models, one for each file of each place that was shown, so that the TypeScript service sees the whole
 * challenge and each file keeps its undo history. Typing flows from here into the documents, never back.
 */
export class Models {
  readonly #monaco: Monaco
  readonly #documents: Documents
  /** By `challenge/language`, then path. */
  readonly #places = new Map<string, Map<string, TextModel>>()
  /** URIs of the visible tests, which are there to be read. */
  readonly #tests = new Set<string>()
  readonly #markers: { dispose(): void }
  /** Why the change that is being made right now is made, where it is ours. */
  #origin: EditOrigin | undefined
  #tabSize = 2

  constructor(monaco: Monaco, documents: Documents) {
    this.#monaco = monaco
    this.#documents = documents
    this.#markers = monaco.editor.onDidChangeMarkers((uris) => this.#clearTestMarkers(uris))
  }

  /** Brings the models of a place in line with its files: new files get one, files that are gone lose theirs. */
  sync(place: Place, challenge: CandidateChallenge): void {
    const key = `${place.challenge}/${place.language}`
    const models = this.#places.get(key) ?? new Map<string, TextModel>()
    this.#places.set(key, models)
    const files = this.#documents.files(place).get()
    const tests = new Map(challenge.visibleTests.map(({ path, text }) => [path, text]))
    for (const [path, model] of models) {
      if (files[path] !== undefined || tests.has(path)) continue
      model.dispose()
      models.delete(path)
    }
    for (const [path, text] of Object.entries(files)) {
      // A log has a view of its own, and may be too large to be held twice.
      if (!models.has(path) && !isLog(path)) models.set(path, this.#createWork(place, path, text))
    }
    for (const [path, text] of tests) {
      if (!models.has(path)) models.set(path, this.#createTest(place, path, text))
    }
  }

  find({ challenge, language }: Place, { path }: OpenFile): TextModel | null {
    return this.#places.get(`${challenge}/${language}`)?.get(path) ?? null
  }

  /**
   * Gives a file another text, as one edit that can be undone: no more of it changes than has to.
   *
   * @returns false where the editor does not have that file yet
   */
  replace(place: Place, path: string, text: string, origin: EditOrigin): boolean {
    const model = this.find(place, { path, kind: 'work' })
    if (!model) return false
    const { start, end, inserted } = differenceOf(model.getValue(), text)
    const range = this.#monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end))
    this.#origin = origin
    model.pushStackElement()
    model.pushEditOperations([], [{ range, text: inserted }], () => null)
    model.pushStackElement()
    this.#origin = undefined
    return true
  }

  /** @param tabSize in spaces, for the models that are there and for those to come */
  setTabSize(tabSize: number): void {
    this.#tabSize = tabSize
    for (const models of this.#places.values()) for (const model of models.values()) model.updateOptions({ tabSize })
  }

  dispose(): void {
    this.#markers.dispose()
    for (const models of this.#places.values()) for (const model of models.values()) model.dispose()
    this.#places.clear()
  }

  #createWork(place: Place, path: string, text: string): TextModel {
    const document = { ...place, path }
    // Monaco splits lines at CR too; the journal counts LF only, so both begin from the same text.
    const clean = text.replace(/\r\n?/g, '\n')
    if (clean !== text) this.#documents.edit(document, [[0, text.length, clean]], 'reset')
    const model = this.#create(place, path, clean)
    model.onDidChangeContent((event) => {
      this.#documents.edit(document, changesOf(event), this.#origin ?? originOf(event))
    })
    return model
  }

  #createTest(place: Place, path: string, text: string): TextModel {
    const model = this.#create(place, path, text)
    this.#tests.add(model.uri.toString())
    return model
  }

  /** A test is written for both languages, so the type service's complaints about it mean nothing to its reader. */
  #clearTestMarkers(uris: readonly { toString(): string }[]): void {
    const { editor, Uri } = this.#monaco
    for (const uri of uris.map(String).filter((each) => this.#tests.has(each))) {
      const model = editor.getModel(Uri.parse(uri))
      const owners = new Set(editor.getModelMarkers({ resource: Uri.parse(uri) }).map(({ owner }) => owner))
      for (const owner of owners) if (model) editor.setModelMarkers(model, owner, [])
    }
  }

  #create({ challenge, language }: Place, path: string, text: string): TextModel {
    const uri = this.#monaco.Uri.from({ scheme: 'file', path: `/${challenge}/${language}/${path}` })
    const model = this.#monaco.editor.createModel(text, undefined, uri)
    model.setEOL(this.#monaco.editor.EndOfLineSequence.LF)
    model.updateOptions({
      tabSize: this.#tabSize,
      insertSpaces: true,
      bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
    })
    return model
  }
}

function changesOf({ changes }: ContentChange): Change[] {
  return changes.map(({ rangeOffset, rangeLength, text }) => [rangeOffset, rangeLength, text])
}

function originOf({ isUndoing, isRedoing }: ContentChange): EditOrigin | undefined {
  if (isUndoing) return 'undo'
  return isRedoing ? 'redo' : undefined
}
