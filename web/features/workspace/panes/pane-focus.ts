import type { PanelImperativeHandle } from 'react-resizable-panels'
import type { Session } from '../session/session.ts'

export type CollapsiblePane = 'statement' | 'files' | 'results'

/** The panes that are on the page, as their handles. */
const handles = new WeakMap<Session, Map<CollapsiblePane, PanelImperativeHandle>>()

/** For a panel's ref: lets commands reach it. */
export function paneHandle(session: Session, pane: CollapsiblePane) {
  return (handle: PanelImperativeHandle | null): void => {
    const known = handles.get(session) ?? new Map<CollapsiblePane, PanelImperativeHandle>()
    handles.set(session, known)
    if (handle) known.set(pane, handle)
    else known.delete(pane)
  }
}

/** Hides a pane, or brings it back at the size that it had. */
export function togglePane(session: Session, pane: CollapsiblePane): void {
  const handle = handles.get(session)?.get(pane)
  if (handle?.isCollapsed()) handle.expand()
  else handle?.collapse()
}

/** Parts of the page between which F6 moves, in the order in which they are read. */
const stops = [
  'nav[aria-label="Challenges"]',
  'section[aria-label^="Statement of"]',
  'nav[aria-label="Files"]',
  '.monaco-editor',
  'section[aria-label="Results"]',
]

const focusable = 'button:not(:disabled), [href], input, textarea, [tabindex="0"]'

/** Moves the focus to the next part of the page, out of the editor too. */
export function focusNextPane(step: 1 | -1): void {
  const found = stops
    .map((stop) => document.querySelector<HTMLElement>(stop))
    .filter((part) => part !== null && part.offsetWidth > 0 && part.offsetHeight > 0)
  const at = found.findIndex((part) => part?.contains(document.activeElement))
  const next = found.at((at + step) % found.length)
  const target = next?.matches(focusable) ? next : next?.querySelector<HTMLElement>(`textarea, ${focusable}`)
  target?.focus()
}
