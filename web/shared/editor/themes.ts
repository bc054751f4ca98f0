import type * as monaco from 'monaco-editor/editor/editor.api'
import type { Contrast } from '../ui/contrast.ts'

/** The editor's theme for a scheme of the page. With high contrast it is Monaco's own, which is made for that. */
export function themeName(scheme: 'light' | 'dark', contrast: Contrast): string {
  if (contrast === 'more') return scheme === 'dark' ? 'hc-black' : 'hc-light'
  return scheme === 'dark' ? 'assay-dark' : 'assay-light'
}

/** The same for the page as it is at the moment, for what is made beside React's tree. */
export function themeOfPage(): string {
  const { dataset } = document.documentElement
  const scheme = dataset.mantineColorScheme === 'dark' ? 'dark' : 'light'
  return themeName(scheme, dataset.assayContrast === 'more' ? 'more' : 'normal')
}

/** The editor's colours beside tokens.css: the same paper and ink, and syntax colours of at least 4.5:1 on them. */
export function defineThemes({ editor }: typeof monaco): void {
  editor.defineTheme('assay-light', {
    base: 'vs',
    inherit: true,
    rules: rules({
      comment: '655f56',
      keyword: '7527e8',
      string: '14713f',
      number: '9a4a00',
      type: '0f62a8',
      tag: '7527e8',
    }),
    colors: {
      'editor.background': '#ffffff',
      'editor.foreground': '#1c1a17',
      'editorLineNumber.foreground': '#736c62',
      'editorLineNumber.activeForeground': '#1c1a17',
      'editor.lineHighlightBackground': '#faf8f4',
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': '#f1dfb2',
      'editor.inactiveSelectionBackground': '#f5ecd6',
      'editorCursor.foreground': '#865800',
      'editorIndentGuide.background1': '#efebe4',
      'editorIndentGuide.activeBackground1': '#d2ccc2',
      'editorWidget.background': '#ffffff',
      'editorWidget.border': '#e7e3dc',
      'editorGutter.background': '#ffffff',
      'editorUnnecessaryCode.opacity': '#000000c0',
      'editorSuggestWidget.selectedBackground': '#f4ead0',
      'editorSuggestWidget.selectedForeground': '#1c1a17',
      'editorSuggestWidget.selectedIconForeground': '#1c1a17',
      'editorSuggestWidget.highlightForeground': '#865800',
      'editorSuggestWidget.focusHighlightForeground': '#6b4600',
      'scrollbarSlider.background': '#1c1a1722',
      'scrollbarSlider.hoverBackground': '#1c1a1740',
      'diffEditor.removedLineBackground': '#b3261e0d',
      'diffEditor.removedTextBackground': '#b3261e17',
      'diffEditor.insertedLineBackground': '#14713f0d',
      'diffEditor.insertedTextBackground': '#14713f17',
      focusBorder: '#b47e14',
    },
  })
  editor.defineTheme('assay-dark', {
    base: 'vs-dark',
    inherit: true,
    rules: rules({
      comment: 'a8a196',
      keyword: 'c9a6ff',
      string: '8fd6a8',
      number: 'f0b27a',
      type: '8cc4f5',
      tag: 'c9a6ff',
    }),
    colors: {
      'editor.background': '#1a1917',
      'editor.foreground': '#edeae4',
      'editorLineNumber.foreground': '#918a7e',
      'editorLineNumber.activeForeground': '#edeae4',
      'editor.lineHighlightBackground': '#211f1d',
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': '#4b3d1f',
      'editor.inactiveSelectionBackground': '#342c1c',
      'editorCursor.foreground': '#e3b457',
      'editorIndentGuide.background1': '#2a2723',
      'editorIndentGuide.activeBackground1': '#4a453d',
      'editorWidget.background': '#1f1d1b',
      'editorWidget.border': '#2d2a26',
      'editorGutter.background': '#1a1917',
      'editorUnnecessaryCode.opacity': '#000000b0',
      'editorSuggestWidget.selectedBackground': '#3a301b',
      'editorSuggestWidget.selectedForeground': '#edeae4',
      'editorSuggestWidget.selectedIconForeground': '#edeae4',
      'editorSuggestWidget.highlightForeground': '#e3b457',
      'editorSuggestWidget.focusHighlightForeground': '#f0c876',
      'scrollbarSlider.background': '#edeae41f',
      'scrollbarSlider.hoverBackground': '#edeae438',
      'diffEditor.removedLineBackground': '#ff8a800d',
      'diffEditor.removedTextBackground': '#ff8a8017',
      'diffEditor.insertedLineBackground': '#5bc98c0d',
      'diffEditor.insertedTextBackground': '#5bc98c17',
      focusBorder: '#c9973a',
    },
  })
}

interface Syntax {
  readonly comment: string
  readonly keyword: string
  readonly string: string
  readonly number: string
  readonly type: string
  readonly tag: string
}

function rules(syntax: Syntax): monaco.editor.ITokenThemeRule[] {
  return [
    { token: 'comment', foreground: syntax.comment },
    { token: 'keyword', foreground: syntax.keyword },
    { token: 'string', foreground: syntax.string },
    { token: 'regexp', foreground: syntax.string },
    { token: 'number', foreground: syntax.number },
    { token: 'type', foreground: syntax.type },
    { token: 'tag', foreground: syntax.tag },
  ]
}
