import type { QualityReport, Survivor } from '../../../server/shared/library.ts'
import classes from './challenge-page.module.css'

type Mutation = NonNullable<QualityReport['mutation']>

/** The mutation score, and each change to the reference that no hidden test notices. */
export function Survivors({ mutation }: { mutation: Mutation }) {
  const { score, noticed, excused, survivors, minimum } = mutation
  return (
    <section className={classes.card} aria-label="Mutation score">
      <h2>Mutation score {score === null ? '–' : score.toFixed(1)}</h2>
      <p className={classes.note}>
        The hidden tests notice {noticed} of {noticed + survivors.length} small changes to the reference
        {excused > 0 && `; ${excused} more ${excused === 1 ? 'needs' : 'need'} no notice`}. The challenge asks for{' '}
        {minimum} percent.
      </p>
      {survivors.map((survivor) => (
        <Change key={`${survivor.file}:${survivor.line}:${survivor.added.join()}`} survivor={survivor} />
      ))}
    </section>
  )
}

function Change({ survivor: { file, line, removed, added, reachedBy } }: { survivor: Survivor }) {
  return (
    <div className={classes.survivor}>
      <p className={classes.note}>
        <code>
          {file}:{line}
        </code>{' '}
        {reachedBy.length === 0 ? 'is run by no test' : `passes ${reachedBy[0]}`}
        {reachedBy.length > 1 && ` and ${reachedBy.length - 1} more`}
      </p>
      <pre className={classes.code}>
        {removed.map((text) => (
          <del key={text}>− {text}</del>
        ))}
        {added.map((text) => (
          <ins key={text}>+ {text}</ins>
        ))}
      </pre>
    </div>
  )
}
