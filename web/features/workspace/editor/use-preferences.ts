import { useComputedColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import { themeName } from '../../../shared/editor/themes.ts'
import { useStore } from '../../../shared/state/store.ts'
import { useContrast } from '../../../shared/ui/contrast.ts'
import { preferences } from '../preferences/preferences.ts'
import type { Editing } from './use-models.ts'
import type { Editor } from './workbench.ts'

const nothing = {}

/** Keeps an editor as its user likes it. `always` goes along: an editor of differences forgets what an update leaves out. */
export function usePreferences(
  { monaco, models }: Editing,
  editor: Pick<Editor, 'updateOptions'> | null,
  always: object = nothing,
): void {
  const { fontSize, tabSize, wordWrap, minimap, screenReader } = useStore(preferences)
  const scheme = useComputedColorScheme('light')
  const [contrast] = useContrast()
  useEffect(() => monaco.editor.setTheme(themeName(scheme, contrast)), [monaco, scheme, contrast])
  useEffect(() => models.setTabSize(tabSize), [models, tabSize])
  useEffect(() => {
    editor?.updateOptions({
      ...always,
      fontSize,
      lineHeight: Math.round(fontSize * 1.6),
      wordWrap: wordWrap ? 'on' : 'off',
      minimap: { enabled: minimap },
      accessibilitySupport: screenReader ? 'on' : 'auto',
    })
  }, [editor, always, fontSize, wordWrap, minimap, screenReader])
}
