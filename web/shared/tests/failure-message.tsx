import classes from './failure-message.module.css'
import { messageLines } from './message-lines.ts'

/** Why a test failed. Lines of a difference keep their + and − and get a colour besides. */
export function FailureMessage({ text }: { text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
    <pre className={classes.message} tabIndex={0}>
      {messageLines(text).map(({ id, kind, line }) => (
        <span key={id} className={classes.line} data-kind={kind}>
          {line}
          {'\n'}
        </span>
      ))}
    </pre>
  )
}
