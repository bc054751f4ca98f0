import { ScrollBox } from '../../shared/ui/scroll-box.tsx'
import classes from './console-output.module.css'

/** What the submission printed, as it printed it. */
export function ConsoleOutput({ text }: { text: string }) {
  if (text === '') return <p className={classes.none}>The submission printed nothing.</p>
  return (
    <ScrollBox as="pre" className={classes.output}>
      {text}
    </ScrollBox>
  )
}
