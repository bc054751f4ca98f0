import type { ReactNode } from 'react'

interface ScrollBoxProps {
  /** Names it for those who do not see it; without one it is no region. */
  readonly label?: string
  /** `pre` for text that keeps its lines. */
  readonly as?: 'section' | 'pre' | 'ul'
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A box that may be wider or higher than its place. It takes the focus, since keys scroll what has it. */
export function ScrollBox({ label, as: Element = 'section', className, children }: ScrollBoxProps) {
  return (
    <Element className={className} aria-label={label} tabIndex={0}>
      {children}
    </Element>
  )
}
