import { Tabs } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { LoadFault } from '../../../shared/staff/load-fault.tsx'
import { StaffFrame } from '../../../shared/staff/staff-frame.tsx'
import { attemptQuery } from '../api/read-attempt.ts'
import classes from './compare.module.css'
import { ComparedWork } from './compared-work.tsx'
import { ComparisonTable } from './comparison-table.tsx'

/** Two to four attempts side by side. */
export function ComparePage({ ids }: { ids: readonly string[] }) {
  return (
    <StaffFrame title="Side by side">
      <h1 className={classes.heading}>Side by side</h1>
      {ids.length < 2 ? (
        <p className={classes.note}>
          Choose two to four attempts in <Link to="/attempts">the list</Link>, then “Compare”.
        </p>
      ) : (
        <Compared ids={ids} />
      )}
    </StaffFrame>
  )
}

function Compared({ ids }: { ids: readonly string[] }) {
  const results = useQueries({ queries: ids.map((id) => attemptQuery(id)) })
  const failed = results.find(({ error }) => error !== null)
  if (failed?.error) return <LoadFault error={failed.error} retry={failed.refetch} />
  const attempts = results.flatMap(({ data }) => (data ? [data] : []))
  if (attempts.length < ids.length) return null
  const challenges = new Map(
    attempts.flatMap((attempt) => attempt.challenges.map(({ slug, title }) => [slug, title] as const)),
  )
  const [first] = challenges.keys()
  return (
    <>
      <ComparisonTable attempts={attempts} challenges={challenges} />
      <Tabs defaultValue={first ?? null} keepMounted={false}>
        <Tabs.List aria-label="Challenges">
          {[...challenges].map(([slug, title]) => (
            <Tabs.Tab key={slug} value={slug}>
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {[...challenges.keys()].map((slug) => (
          <Tabs.Panel key={slug} value={slug}>
            <ComparedWork attempts={attempts} slug={slug} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  )
}
