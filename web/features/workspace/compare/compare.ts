import type { Session } from '../session/session.ts'

/** Shows the open file beside what the challenge began with. */
export function compareWithStart({ ui, view, documents }: Session): void {
  ui.comparison.set({ with: 'the start', files: documents.given(view.place) })
}

export function endComparison({ ui }: Session): void {
  ui.comparison.set(null)
}
