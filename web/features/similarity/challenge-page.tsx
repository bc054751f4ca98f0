import { Button, Progress } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ChallengeSimilarity } from '../../../server/shared/similarity.ts'
import { api, read } from '../../shared/api/client.ts'
import { shortMoment } from '../../shared/format/date.ts'
import { plural } from '../../shared/format/duration.ts'
import { LoadFault } from '../../shared/staff/load-fault.tsx'
import { PageHead } from '../../shared/staff/page-head.tsx'
import { StaffFrame } from '../../shared/staff/staff-frame.tsx'
import { challengeSimilarityQuery } from './api.ts'
import { Clusters } from './clusters.tsx'
import { Innocence } from './innocence.tsx'
import { PairTable } from './pair-table.tsx'
import classes from './similarity-page.module.css'

/** The pairs of one challenge, the most alike first. */
export function ChallengeSimilarityPage({ slug }: { slug: string }) {
  const { data, error, refetch } = useQuery(challengeSimilarityQuery(slug))
  return (
    <StaffFrame title={data ? `Similarity: ${data.title}` : 'Similarity'}>
      <p className={classes.up}>
        <Link to="/similarity">All challenges</Link>
      </p>
      {error && <LoadFault error={error} retry={refetch} />}
      {data && <Content similarity={data} />}
    </StaffFrame>
  )
}

function Content({ similarity }: { similarity: ChallengeSimilarity }) {
  const { slug, title, pairs, clusters } = similarity
  const queries = useQueryClient()
  const compare = useMutation({
    mutationFn: () => read(api.api.similarity.challenges[':slug'].compare.$post({ param: { slug } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['attempts', 'similarity'] }),
  })
  return (
    <>
      <PageHead
        title={title}
        note={<Innocence />}
        actions={
          <Button variant="default" size="xs" loading={compare.isPending} onClick={() => compare.mutate()}>
            Compare what is new
          </Button>
        }
      />
      <HowFar {...similarity} />
      {compare.isSuccess && (
        <p className={classes.muted} role="status">
          It is queued. What is new shows here when it is compared.
        </p>
      )}
      {clusters.length > 0 && <Clusters clusters={clusters} />}
      {pairs.length === 0 ? (
        <p className={classes.empty}>No two submissions are much alike.</p>
      ) : (
        <PairTable pairs={pairs} />
      )}
    </>
  )
}

function HowFar({ compared, progress }: ChallengeSimilarity) {
  if (!progress) return <p className={classes.muted}>Nothing has been compared yet.</p>
  if (progress.finishedAt) {
    return (
      <p className={classes.muted}>
        {plural(compared, 'submission')}, last compared on {shortMoment(progress.finishedAt)}.
      </p>
    )
  }
  return (
    <div className={classes.progress}>
      <Progress value={(progress.done / progress.total) * 100} aria-label="How far the comparison is" />
      <p className={classes.muted}>Comparing. This page follows by itself.</p>
    </div>
  )
}
