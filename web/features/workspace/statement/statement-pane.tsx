import { Tabs } from '@mantine/core'
import { useDeferredValue } from 'react'
import type { CandidateChallenge } from '../../../../server/shared/attempts.ts'
import { plural } from '../../../shared/format/duration.ts'
import { difficultyName, kindName } from '../../../shared/format/names.ts'
import { FullStatement } from '../../../shared/statement/full-statement.tsx'
import { AnswerPanel } from '../answer/answer-panel.tsx'
import { AnswerTab } from '../answer/answer-tab.tsx'
import { Reproduce } from '../answer/reproduce.tsx'
import { usePlace, useSession } from '../session/session-context.ts'
import classes from './statement-pane.module.css'

/** What is asked. Beside a project to mend there is room to write back what was wrong with it. */
export function StatementPane() {
  const { challenge: slug } = usePlace()
  const challenge = useSession().challenge(slug)
  if (challenge.kind !== 'break-fix') return <StatementText key={slug} challenge={challenge} />
  return (
    <Tabs key={slug} className={classes.tabs} defaultValue="ticket" variant="none">
      <Tabs.List className={classes.list} aria-label="The ticket and your answer">
        <Tabs.Tab className={classes.tab} value="ticket">
          Ticket
        </Tabs.Tab>
        <AnswerTab className={classes.tab} />
      </Tabs.List>
      <Tabs.Panel className={classes.panel} value="ticket" tabIndex={-1}>
        <StatementText challenge={challenge} />
      </Tabs.Panel>
      <Tabs.Panel className={classes.panel} value="answer" tabIndex={-1}>
        <AnswerPanel />
      </Tabs.Panel>
    </Tabs>
  )
}

function StatementText({ challenge }: { challenge: CandidateChallenge }) {
  const { title, kind, difficulty, minutes, statement } = challenge
  // The editor goes before it: setting and colouring the text takes as long as making an editor does.
  const text = useDeferredValue(withoutTitle(statement), '')
  const facts = [
    kindName[kind],
    difficulty && difficultyName[difficulty],
    minutes && `about ${plural(minutes, 'minute')}`,
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className={classes.pane} tabIndex={0} aria-label={`Statement of ${title}`}>
      <p className={classes.facts}>{facts.filter(Boolean).join(' · ')}</p>
      <h2 className={classes.title}>{title}</h2>
      {text !== '' && <FullStatement text={text} />}
      {kind === 'break-fix' && <Reproduce challenge={challenge} />}
    </section>
  )
}

/** Authors often begin with the title that the pane already shows. */
function withoutTitle(statement: string): string {
  return statement.replace(/^\s*#\s[^\n]*\n/, '')
}
