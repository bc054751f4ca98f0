import type { TestStatistics } from '../../../server/shared/library-statistics.ts'
import { ScrollBox } from '../../shared/ui/scroll-box.tsx'
import classes from './challenge-page.module.css'

/** How often each hidden test fails, whether it tells stronger work from weaker, and what was given instead. */
export function TestTable({ tests }: { tests: readonly TestStatistics[] }) {
  return (
    <section className={classes.card} aria-label="Hidden tests">
      <h2>Hidden tests</h2>
      <ScrollBox label="Table of hidden tests" className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Test</th>
              <th scope="col">Fails</th>
              <th scope="col">Discrimination</th>
              <th scope="col">Attempts</th>
            </tr>
          </thead>
          <tbody>
            {tests.map((test) => (
              <tr key={test.name}>
                <th scope="row">
                  {test.name}
                  {test.outputs.length > 0 && (
                    <ul className={classes.outputs} aria-label="Common wrong outputs">
                      {test.outputs.map(({ message, attempts }) => (
                        <li key={message}>
                          {attempts} × {message}
                        </li>
                      ))}
                    </ul>
                  )}
                </th>
                <td className={classes.number}>{(test.failureRate * 100).toFixed(0)} %</td>
                <td className={classes.number}>{test.discrimination?.toFixed(2) ?? '–'}</td>
                <td className={classes.number}>{test.attempts}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}
