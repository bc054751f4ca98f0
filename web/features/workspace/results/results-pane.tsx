import { Tabs } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useStore } from '../../../shared/state/store.ts'
import { HistoryView } from '../history/history-view.tsx'
import { noRun } from '../runs/tests-run.ts'
import { usePlace, useSession } from '../session/session-context.ts'
import type { ResultsTab } from '../session/ui.ts'
import { ConsoleView } from './console-view.tsx'
import classes from './results-pane.module.css'
import { RunActions } from './run-actions.tsx'
import { SubmissionsView } from './submissions-view.tsx'
import { TestsView } from './tests-view.tsx'

/** Below the editor: outcomes of the visible tests, what the code printed, what was submitted, and the two buttons. */
export function ResultsPane() {
  const session = useSession()
  const { challenge } = usePlace()
  const tab = useStore(session.ui.resultsTab)
  const [setTab] = useState(() => session.ui.resultsTab.set)
  const run = useStore(session.runs.all)[challenge] ?? noRun
  const submissions = useStore(session.submissions.all)[challenge] ?? []
  const isHandingIn = useStore(session.handingIn)[challenge]?.isUnderWay ?? false
  useEffect(() => {
    if (run.isRunning) setTab('tests')
  }, [run.isRunning, setTab])
  useEffect(() => {
    if (isHandingIn) setTab('submissions')
  }, [isHandingIn, setTab])
  return (
    <section className={classes.pane} aria-label="Results">
      <Tabs className={classes.tabs} value={tab} onChange={(value) => setTab(value as ResultsTab)} variant="none">
        <div className={classes.bar}>
          <Tabs.List className={classes.list}>
            <Tabs.Tab className={classes.tab} value="tests">
              Tests
              {run.result && <span className={classes.count}>{`${run.result.passed}/${run.result.tests.length}`}</span>}
            </Tabs.Tab>
            <Tabs.Tab className={classes.tab} value="console">
              Console
            </Tabs.Tab>
            <Tabs.Tab className={classes.tab} value="submissions">
              Submissions{submissions.length > 0 && <span className={classes.count}>{submissions.length}</span>}
            </Tabs.Tab>
            <Tabs.Tab className={classes.tab} value="history">
              History
            </Tabs.Tab>
          </Tabs.List>
          <RunActions />
        </div>
        <Tabs.Panel className={classes.panel} value="tests">
          <TestsView run={run} />
        </Tabs.Panel>
        <Tabs.Panel className={classes.panel} value="console">
          <ConsoleView text={run.result?.console ?? null} />
        </Tabs.Panel>
        <Tabs.Panel className={classes.panel} value="submissions">
          <SubmissionsView submissions={submissions} />
        </Tabs.Panel>
        <Tabs.Panel className={classes.panel} value="history">
          {tab === 'history' && <HistoryView submissions={submissions} />}
        </Tabs.Panel>
      </Tabs>
    </section>
  )
}
