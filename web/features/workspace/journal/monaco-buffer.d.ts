/** The text buffer under every Monaco model, which the package ships without types. Only what a test needs. */
declare module 'monaco-editor/editor/common/model/pieceTreeTextBuffer/pieceTreeTextBufferBuilder' {
  interface Edit {
    readonly range: object
    readonly text: string
    readonly forceMoveMarkers: boolean
  }

  interface TextBuffer {
    getLength(): number
    getValueInRange(range: object, preference: number): string
    getRangeAt(offset: number, length: number): object
    applyEdits(
      edits: readonly Edit[],
      trimAutoWhitespace: boolean,
      computeUndo: boolean,
    ): {
      readonly changes: readonly { rangeOffset: number; rangeLength: number; text: string }[]
      readonly reverseEdits: readonly Edit[] | null
    }
  }

  export class PieceTreeTextBufferBuilder {
    acceptChunk(text: string): void
    finish(normalizeEol: boolean): { create(eol: number): { textBuffer: TextBuffer } }
  }
}
