import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import type { ReviewTest } from '../../../server/shared/review.ts'
import { FailureMessage } from '../../shared/tests/failure-message.tsx'
import { testStatusWords } from '../../shared/tests/test-status.ts'
import classes from './test-results.module.css'

export function TestRow({ test }: { test: ReviewTest }) {
  const name = test.name.startsWith(`${test.group} > `) ? test.name.slice(test.group.length + 3) : test.name
  const Icon = test.status === 'passed' ? IconCircleCheck : IconCircleX
  const line = (
    <>
      <Icon className={classes.icon} size={18} aria-hidden />
      <span className={classes.name}>{name}</span>
      {test.visibility === 'visible' && <span className={classes.detail}>visible</span>}
      {test.weight > 1 && <span className={classes.detail}>weight {test.weight}</span>}
      <span className={classes.status}>{testStatusWords[test.status]}</span>
      <span className={classes.time}>{test.cpuMs.toFixed(1)} ms</span>
    </>
  )
  return (
    <li className={classes.test} data-passed={test.status === 'passed'}>
      {test.message === null ? (
        <div className={classes.line}>{line}</div>
      ) : (
        <details open>
          <summary className={classes.line}>{line}</summary>
          <div className={classes.message}>
            <FailureMessage text={test.message} />
          </div>
        </details>
      )}
    </li>
  )
}
