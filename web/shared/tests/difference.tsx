import classes from './difference.module.css'
import { type LineRole, messageLines } from './message-lines.ts'

const signs: Record<LineRole, string> = { text: ' ', expected: '−', received: '+' }

/** Why a test failed. The two sides of a difference carry their sign as well as their colour. */
export function Difference({ message }: { message: string }) {
  const lines = messageLines(message)
  const hasSides = lines.some(({ role }) => role !== 'text')
  return (
    <pre className={classes.message}>
      {lines.map(({ role, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one message never move
        <span key={index} className={classes.line} data-role={role}>
          {hasSides && <span className={classes.sign}>{signs[role]}</span>}
          {text}
          {'\n'}
        </span>
      ))}
    </pre>
  )
}
