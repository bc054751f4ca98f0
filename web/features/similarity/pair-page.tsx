import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PairView } from '../../../server/shared/similarity.ts'
import { plural } from '../../shared/format/duration.ts'
import { LoadFault } from '../../shared/staff/load-fault.tsx'
import { StaffFrame } from '../../shared/staff/staff-frame.tsx'
import { pairQuery } from './api.ts'
import { Innocence } from './innocence.tsx'
import classes from './pair-page.module.css'
import { SideOfPair } from './side-of-pair.tsx'

/** Two submissions side by side, with the pieces that match. */
export function PairPage({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(pairQuery(id))
  return (
    <StaffFrame title={data ? `${data.left.name} and ${data.right.name}` : 'Side by side'}>
      {error && <LoadFault error={error} retry={refetch} />}
      {data && <Pair pair={data} />}
    </StaffFrame>
  )
}

function Pair({ pair: { challenge, similarity, left, right } }: { pair: PairView }) {
  const pieces = new Set(left.matches.map(({ piece }) => piece)).size
  return (
    <>
      <p className={classes.up}>
        <Link to="/similarity/$slug" params={{ slug: challenge.slug }}>
          {challenge.title}
        </Link>
      </p>
      <h1 className={classes.heading}>
        {left.name} and {right.name}
      </h1>
      <p className={classes.summary}>
        <strong>{similarity} % alike</strong>, in {plural(pieces, 'piece')}. Lines with the same number match; press a
        number to see its partner.
      </p>
      <p className={classes.note}>
        <Innocence />
      </p>
      <div className={classes.sides}>
        <SideOfPair side={left} where="left" />
        <SideOfPair side={right} where="right" />
      </div>
    </>
  )
}
