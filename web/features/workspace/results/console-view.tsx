import classes from './console-view.module.css'

/** What the code printed during the last run; null before the first. */
export function ConsoleView({ text }: { text: string | null }) {
  if (!text) {
    const note =
      text === null ? 'What your code prints with console.log appears here after a run.' : 'Nothing was printed.'
    return <p className={classes.note}>{note}</p>
  }
  return <pre className={classes.console}>{text}</pre>
}
