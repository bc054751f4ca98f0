import classes from './cohort-panel.module.css'

const height = 100
const gap = 1

/** How many graded attempts have which score, as bars and, for who wants figures, as a table. */
export function Distribution({ counts }: { counts: readonly number[] }) {
  const most = Math.max(1, ...counts)
  const width = 100 / counts.length
  const rangeOf = (index: number) => `${index * 10} to ${index === counts.length - 1 ? 100 : index * 10 + 9}`
  const graded = counts.reduce((sum, count) => sum + count, 0)
  return (
    <div>
      <h2 className={classes.title}>Scores of {graded.toLocaleString('en')} graded</h2>
      <svg className={classes.chart} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden>
        {counts.map((count, index) => (
          <rect
            key={rangeOf(index)}
            className={classes.bar}
            x={index * width + gap / 2}
            width={width - gap}
            y={height - (height * count) / most}
            height={(height * count) / most}
          >
            <title>{`${rangeOf(index)}: ${count}`}</title>
          </rect>
        ))}
        <line className={classes.base} x1={0} x2={100} y1={height} y2={height} />
      </svg>
      <div className={classes.ticks} aria-hidden>
        <span>0</span>
        <span>50</span>
        <span>100</span>
      </div>
      <details className={classes.figures}>
        <summary>Figures</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Score</th>
              <th scope="col">Attempts</th>
            </tr>
          </thead>
          <tbody>
            {counts.map((count, index) => (
              <tr key={rangeOf(index)}>
                <th scope="row">{rangeOf(index)}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}
