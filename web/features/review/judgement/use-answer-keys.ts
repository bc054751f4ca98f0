import { useEffect, useEffectEvent } from 'react'

/** J and K go on and back, digits choose a level: of the criterion with the focus, else of the first that is open. */
export function useAnswerKeys(onNext: () => void, onPrevious: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { target, key } = event
    const isTyping = target instanceof HTMLElement && target.matches('textarea, input:not([type=radio])')
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    if (key === 'j') onNext()
    else if (key === 'k') onPrevious()
    else if (/^[1-9]$/.test(key)) chooseLevel(Number(key) - 1)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function chooseLevel(index: number): void {
  const groups = [...document.querySelectorAll('[role="radiogroup"]')]
  const focused = groups.find((group) => group.contains(document.activeElement))
  const open = groups.find((group) => group.querySelector('input:checked') === null)
  const radio = (focused ?? open ?? groups[0])?.querySelectorAll<HTMLInputElement>('input[type="radio"]')[index]
  radio?.click()
}
