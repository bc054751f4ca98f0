import classes from './console-output.module.css'

/** What the submission printed, as it printed it. */
export function ConsoleOutput({ text }: { text: string }) {
  if (text === '') return <p className={classes.none}>The submission printed nothing.</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
    <pre className={classes.output} tabIndex={0}>
      {text}
    </pre>
  )
}
