/** Monaco for reading only. */
export const readerOptions = {
  readOnly: true,
  domReadOnly: true,
  automaticLayout: true,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  fontFamily: 'var(--assay-font-code)',
  fontSize: 13,
  lineHeight: 20,
  renderFinalNewline: 'on',
  renderLineHighlight: 'none',
  renderValidationDecorations: 'off',
  wordWrap: 'on',
} as const
