import { type RefObject, useEffect } from 'react'

/** What stood at the top of a box that was scrolled, and how much of it was gone over the edge, from 0 to 1. */
interface ReadingPlace {
  readonly element: Element
  readonly part: number
}

/**
 * Keeps in view what somebody was reading while the boxes around it change: a pane that moves to another layout begins
 * at its top again, and text that is set anew at another width has its lines elsewhere.
 */
export function useReadingPlaces(root: RefObject<HTMLElement | null>): void {
  useEffect(() => (root.current ? keepReadingPlaces(root.current) : undefined), [root])
}

function keepReadingPlaces(root: HTMLElement) {
  // In the order of scrolling: where two boxes become one, it shows what was scrolled last.
  const places = new Map<Element, ReadingPlace>()
  /** Where each box was put: it is no other place, and rounding would add up. */
  const put = new WeakMap<Element, number>()
  const sizes = new ResizeObserver((entries) => {
    const changed = new Set(entries.map(({ target }) => target))
    for (const [box, place] of [...places]) {
      const shown = changed.has(box) ? show(place, root) : null
      if (shown) put.set(shown, shown.scrollTop)
      if (!box.isConnected) forget(box)
    }
  })
  function forget(box: Element): void {
    places.delete(box)
    sizes.unobserve(box)
  }
  function note({ target }: Event): void {
    // Monaco holds its lines in place by itself.
    if (!(target instanceof Element) || target.closest('.monaco-editor') || target.clientHeight === 0) return
    if (places.has(target) && put.get(target) === target.scrollTop) return
    const place = target.scrollTop > 0 ? placeIn(target) : null
    if (!places.delete(target)) sizes.observe(target)
    if (place) places.set(target, place)
    else forget(target)
  }
  root.addEventListener('scroll', note, { capture: true, passive: true })
  return () => {
    root.removeEventListener('scroll', note, { capture: true })
    sizes.disconnect()
  }
}

/** The smallest part of the text at the box's upper edge. */
function placeIn(box: Element): ReadingPlace | null {
  const { top } = box.getBoundingClientRect()
  let element = box
  for (let next = firstBelow(top, box); next; next = firstBelow(top, next)) element = next
  if (element === box) return null
  const rectangle = element.getBoundingClientRect()
  return { element, part: (top - rectangle.top) / rectangle.height }
}

function firstBelow(top: number, parent: Element): Element | undefined {
  return [...parent.children].find((child) => {
    const { bottom, height } = child.getBoundingClientRect()
    return height > 0 && bottom > top
  })
}

/** Scrolls the box that the place lies in now; nobody loses sight of the field in which they write. */
function show({ element, part }: ReadingPlace, root: HTMLElement): Element | null {
  const box = boxAround(element, root)
  if (!box) return null
  const rectangle = element.getBoundingClientRect()
  box.scrollTop += rectangle.top + part * rectangle.height - box.getBoundingClientRect().top
  const { activeElement } = document
  if (activeElement?.matches('textarea, input') && box.contains(activeElement)) {
    activeElement.scrollIntoView({ block: 'nearest' })
  }
  return box
}

function boxAround(element: Element, root: HTMLElement): Element | null {
  for (let box = element.parentElement; box && box !== root; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)) return box
  }
  return null
}
