import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ReviewAttempt } from '../../../server/shared/review.ts'
import type { SignalKind, SignalRates } from '../../../server/shared/signals.ts'
import { dayText } from '../../shared/format/date.ts'
import { clockText, plural } from '../../shared/format/duration.ts'
import { ScrollBox } from '../../shared/ui/scroll-box.tsx'
import classes from './signals-panel.module.css'

const names: Readonly<Record<SignalKind, string>> = {
  'large-paste': 'Large paste',
  'sudden-text': 'Text all at once',
  'absence-burst': 'A long absence, then much text',
  'typing-rhythm': 'Typed steadily and for long',
  'two-places': 'Two tabs or computers in turn',
}

/** Seconds of lead, so that a reader sees what came before. */
const leadMs = 5_000

/** Where links from elsewhere lead. */
export const signalsAnchor = 'signals'

/** What is worth reading, with how often it is innocent. It decides nothing. */
export function SignalsPanel({ attempt }: { attempt: ReviewAttempt }) {
  const { id, signals, signalRates, signalsErasedAt } = attempt
  // The attempt comes after the page, so the browser has looked for the place in vain.
  const title = useRef<HTMLHeadingElement>(null)
  const isSought = useLocation({ select: ({ hash }) => hash === signalsAnchor })
  useEffect(() => {
    if (isSought) title.current?.scrollIntoView()
  }, [isSought])
  if (signalsErasedAt)
    return (
      <p className={classes.none}>Signals were erased on {dayText(signalsErasedAt)}, as the rules on privacy say.</p>
    )
  if (signals.length === 0) return <p className={classes.none}>Nothing in the journal stands out.</p>
  return (
    <section className={classes.panel} aria-labelledby={signalsAnchor}>
      <h2 id={signalsAnchor} ref={title} className={classes.title}>
        {plural(signals.length, 'thing')} worth reading
      </h2>
      <p className={classes.note}>
        What was seen in the journal, and how often it is innocent. None of it is a verdict, and no score depends on it.
      </p>
      <ul className={classes.list}>
        {signals.map((signal) => (
          <li key={`${signal.kind} ${signal.at}`} className={classes.signal}>
            <h3 className={classes.name}>{names[signal.kind]}</h3>
            <p className={classes.seen}>{signal.seen}</p>
            <p className={classes.innocent}>
              {signal.innocent} {signalRates && commonness(signalRates, signal.kind)}
            </p>
            <Link
              to="/attempts/$id/playback"
              params={{ id }}
              search={{ at: Math.max(signal.at - leadMs, 0) }}
              className={classes.watch}
            >
              Watch from {clockText(Math.max(signal.at - leadMs, 0))}
            </Link>
            {signal.text !== null && (
              <details className={classes.details}>
                <summary>The text</summary>
                <ScrollBox as="pre" className={classes.text}>
                  {signal.text}
                </ScrollBox>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function commonness({ of, attempts }: SignalRates, kind: SignalKind): string {
  const count = attempts[kind] ?? 0
  return `Seen in ${count.toLocaleString('en')} of the ${of.toLocaleString('en')} attempts at this assessment.`
}
