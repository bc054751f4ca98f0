import { Link } from '@tanstack/react-router'
import type { MatchedLines, PairSide } from '../../../server/shared/similarity.ts'
import { shortMoment } from '../../shared/format/date.ts'
import { ScrollBox } from '../../shared/ui/scroll-box.tsx'
import classes from './pair-page.module.css'

type Where = 'left' | 'right'

/** One submission: its files with the lines that match. Those without any match are folded. */
export function SideOfPair({ side, where }: { side: PairSide; where: Where }) {
  const paths = Object.keys(side.files).sort()
  return (
    <section className={classes.side} aria-label={side.name}>
      <h2 className={classes.name}>
        <Link to="/attempts/$id" params={{ id: side.attemptId }}>
          {side.name}
        </Link>
      </h2>
      <p className={classes.about}>
        Started {shortMoment(side.startedAt)} · {side.score === null ? 'no score' : `scored ${side.score.toFixed(1)}`}
      </p>
      {paths.map((path) => (
        <File key={path} path={path} side={side} where={where} />
      ))}
    </section>
  )
}

function File({ path, side, where }: { path: string; side: PairSide; where: Where }) {
  const matches = side.matches.filter((match) => match.path === path)
  const lines = (
    <FileLines text={side.files[path] ?? ''} label={`${path} of ${side.name}`} matches={matches} where={where} />
  )
  if (matches.length === 0) {
    return (
      <details>
        <summary className={classes.path}>{path}: nothing matches</summary>
        {lines}
      </details>
    )
  }
  return (
    <>
      <h3 className={classes.path}>{path}</h3>
      {lines}
    </>
  )
}

interface FileLinesProps {
  readonly text: string
  /** What the box is called. */
  readonly label: string
  readonly matches: readonly MatchedLines[]
  readonly where: Where
}

function FileLines({ text, label, matches, where }: FileLinesProps) {
  const lines = text.replace(/\n$/, '').split('\n')
  return (
    <ScrollBox label={label} className={classes.code}>
      {lines.map((line, index) => {
        const number = index + 1
        const match = matches.find(({ from, to }) => from <= number && number <= to)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name
          <div key={index} className={match ? classes.matched : classes.line} data-piece={match?.piece}>
            <span className={classes.number} aria-hidden>
              {number}
            </span>
            <span className={classes.mark}>
              {match && match.from === number && <PieceNumber piece={match.piece} where={where} />}
            </span>
            <code className={classes.text}>{line}</code>
          </div>
        )
      })}
    </ScrollBox>
  )
}

/** Leads to the first line of the same piece on the other side. */
function PieceNumber({ piece, where }: { piece: number; where: Where }) {
  if (piece === 0) return null
  const other = where === 'left' ? 'right' : 'left'
  return (
    <button
      type="button"
      id={`${where}-${piece}`}
      className={classes.piece}
      aria-label={`Piece ${piece}: go to its partner`}
      onClick={() => {
        const partner = document.querySelector<HTMLElement>(`#${other}-${piece}`)
        partner?.scrollIntoView({ block: 'center' })
        partner?.focus()
      }}
    >
      {piece}
    </button>
  )
}
