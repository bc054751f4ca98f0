import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import classes from './panes.module.css'

/** A part of the page that is drawn once and moves, with all its state, into whichever layout fits the window. */
export interface KeptPane {
  readonly element: HTMLElement
  /** What had the focus in it while it is on its way: leaving the document costs the focus. */
  focused: HTMLElement | null
}

export function useKeptPane(): KeptPane {
  const [pane] = useState(() => {
    const element = document.createElement('div')
    element.className = classes.kept ?? ''
    return { element, focused: null }
  })
  return pane
}

/** What the pane shows. It stays where it is in the tree of components, so nothing in it begins anew. */
export function KeptContent({ pane, children }: { pane: KeptPane; children: ReactNode }) {
  return createPortal(children, pane.element)
}

/** Where a layout has the pane. */
export function KeptPlace({ pane }: { pane: KeptPane }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    place.current?.append(pane.element)
    return () => {
      const { activeElement } = document
      if (activeElement instanceof HTMLElement && pane.element.contains(activeElement)) pane.focused = activeElement
    }
  }, [pane])
  // Later than every layout effect: a pane may lie in another one that moves at the same moment.
  useEffect(() => {
    pane.focused?.focus()
    pane.focused = null
  }, [pane])
  return <div ref={place} className={classes.kept} />
}
