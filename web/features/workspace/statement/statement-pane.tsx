import { plural } from '../../../shared/format/duration.ts'
import { difficultyName, kindName } from '../../../shared/format/names.ts'
import { Statement } from '../../../shared/statement/statement.tsx'
import { usePlace, useSession } from '../session/session-context.ts'
import classes from './statement-pane.module.css'

export function StatementPane() {
  const { challenge: slug } = usePlace()
  const { title, kind, difficulty, minutes, statement } = useSession().challenge(slug)
  const facts = [
    kindName[kind],
    difficulty && difficultyName[difficulty],
    minutes && `about ${plural(minutes, 'minute')}`,
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section key={slug} className={classes.pane} tabIndex={0} aria-label={`Statement of ${title}`}>
      <p className={classes.facts}>{facts.filter(Boolean).join(' · ')}</p>
      <h2 className={classes.title}>{title}</h2>
      <Statement text={withoutTitle(statement)} />
    </section>
  )
}

/** Authors often begin with the title that the pane already shows. */
function withoutTitle(statement: string): string {
  return statement.replace(/^\s*#\s[^\n]*\n/, '')
}
