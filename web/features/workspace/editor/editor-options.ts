import type { editor } from 'monaco-editor/editor/editor.api'

export const editorOptions: editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  fontFamily: '"JetBrains Mono Variable", ui-monospace, monospace',
  fontSize: 13,
  lineHeight: 21,
  fontLigatures: false,
  minimap: { enabled: false },
  padding: { top: 12, bottom: 12 },
  scrollBeyondLastLine: false,
  smoothScrolling: false,
  renderLineHighlight: 'line',
  renderFinalNewline: 'on',
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  guides: { indentation: true, bracketPairs: false },
  stickyScroll: { enabled: false },
  // Hovers and completions may reach over the edge of a narrow pane.
  fixedOverflowWidgets: true,
  // A drop or an elaborate paste would reach the text by ways that the journal cannot name.
  dropIntoEditor: { enabled: false },
  pasteAs: { enabled: false },
  unusualLineTerminators: 'off',
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
}
