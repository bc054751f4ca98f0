import { Button } from '@mantine/core'
import { IconTerminal2 } from '@tabler/icons-react'
import { useStore } from '../../../shared/state/store.ts'
import { noScriptRun, type ScriptRun } from '../runs/script-run.ts'
import { runScript } from '../scratch/scratch-files.ts'
import { usePlace, useSession } from '../session/session-context.ts'
import classes from './console-view.module.css'

/** What the code printed: in the last run of the tests (null before the first), and in the candidate's own script. */
export function ConsoleView({ text }: { text: string | null }) {
  const session = useSession()
  const script = useStore(session.scripts)[usePlace().challenge] ?? noScriptRun
  return (
    <div className={classes.view}>
      <div className={classes.bar}>
        <span className={classes.note}>A script of your own can call your code and print what you want to know.</span>
        <Button
          size="compact-xs"
          variant="default"
          loading={script.isRunning}
          leftSection={<IconTerminal2 size={14} stroke={1.7} />}
          onClick={() => void runScript(session)}
        >
          Run script
        </Button>
      </div>
      <ScriptOutput script={script} />
      <h3 className={classes.heading}>Printed by the last run of the tests</h3>
      {text ? (
        <pre className={classes.console}>{text}</pre>
      ) : (
        <p className={classes.note}>{text === null ? 'No tests have run yet.' : 'Nothing was printed.'}</p>
      )}
    </div>
  )
}

function ScriptOutput({ script: { result, fault } }: { script: ScriptRun }) {
  if (fault) {
    return (
      <p className={classes.fault} role="alert">
        {fault}
      </p>
    )
  }
  if (!result) return null
  return (
    <section aria-label="Output of your script">
      <div role="status">
        <h3 className={classes.heading}>
          {result.path}
          {result.status === 'passed' ? ' ran to its end' : ' did not reach its end'}, {Math.round(result.cpuMs)} ms of
          CPU time
        </h3>
      </div>
      {result.console !== '' && <pre className={classes.console}>{result.console}</pre>}
      {result.message && <pre className={classes.fault}>{result.message}</pre>}
    </section>
  )
}
