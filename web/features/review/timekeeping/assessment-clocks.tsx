import type { AssessmentView } from '../../../../server/shared/assessments.ts'
import { plural } from '../../../shared/format/duration.ts'
import { ClockControls } from '../../../shared/timekeeping/clock-controls.tsx'
import classes from './timekeeping.module.css'

/** For an incident: the clocks of everybody who works on an assessment right now. Nothing where nobody does. */
export function AssessmentClocks({ assessment: { id, running, paused } }: { assessment: AssessmentView }) {
  if (running === 0) return null
  return (
    <div className={classes.bar}>
      <p className={classes.now}>
        {plural(running, 'candidate')} at work now{paused > 0 && `, ${paused} with a stopped clock`}
      </p>
      <ClockControls
        target={{ of: 'assessments', id }}
        who={plural(running, 'candidate')}
        canPause={paused < running}
        canResume={paused > 0}
      />
    </div>
  )
}
