import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { QualityReport as Report, VersionQuality } from '../../../server/shared/library.ts'
import { shortMoment } from '../../shared/format/date.ts'
import { languageName } from '../../shared/format/names.ts'
import { LoadFault } from '../../shared/staff/load-fault.tsx'
import { ScrollBox } from '../../shared/ui/scroll-box.tsx'
import { challengeQuery, libraryQuery, qualityQuery, requestCheck } from './api/library.ts'
import classes from './challenge-page.module.css'
import { Survivors } from './survivors.tsx'

/** What `assay challenge check` says of the published version. */
export function QualityReport({ slug, version }: { slug: string; version: string }) {
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(qualityQuery(slug, version))
  const checkedAt = data?.checkedAt
  // The head of the page and the library may have asked just before the check was done.
  useEffect(() => {
    if (!checkedAt) return
    for (const { queryKey } of [libraryQuery, challengeQuery(slug)]) {
      void queries.invalidateQueries({ queryKey, exact: true })
    }
  }, [queries, slug, checkedAt])
  if (error) return <LoadFault error={error} retry={refetch} />
  if (!data) return null
  if (data.report === null) return <NotChecked slug={slug} quality={data} />
  return (
    <>
      <Problems report={data.report} checkedAt={data.checkedAt} />
      {data.report.mutation && <Survivors mutation={data.report.mutation} />}
      {data.report.runs.length > 0 && <Runs report={data.report} />}
    </>
  )
}

function NotChecked({ slug, quality }: { slug: string; quality: VersionQuality }) {
  const queries = useQueryClient()
  const asking = useMutation({
    mutationFn: () => requestCheck(slug, quality.hash),
    onSuccess: (answer) => queries.setQueryData(qualityQuery(slug, quality.hash).queryKey, answer),
  })
  const isAsked = asking.isSuccess
  return (
    <section className={classes.card} aria-label="Quality" aria-busy={isAsked}>
      <p className={classes.note} role="status">
        {isAsked
          ? 'The check runs. This page shows its result by itself.'
          : quality.isChecking
            ? 'The check is planned for when the server has time.'
            : 'This version was not checked yet.'}
      </p>
      {!isAsked && (
        <Button size="xs" loading={asking.isPending} onClick={() => asking.mutate()}>
          Check it now
        </Button>
      )}
      {asking.error && <LoadFault error={asking.error} retry={asking.mutate} />}
    </section>
  )
}

function Problems({ report, checkedAt }: { report: Report; checkedAt: string | null }) {
  return (
    <section className={classes.card} aria-label="Findings">
      <h2>Findings</h2>
      {report.problems.length === 0 && (
        <p className={classes.clean}>
          <IconCircleCheck size={18} aria-hidden /> No error, no warning.
        </p>
      )}
      <ul className={classes.findings}>
        {report.problems.map(({ severity, file, line, message }) => (
          <li key={`${file}:${line}:${message}`} data-severity={severity}>
            <IconAlertTriangle size={16} aria-hidden />
            <span>
              {severity === 'error' ? 'Error' : 'Warning'} in <code>{line === null ? file : `${file}:${line}`}</code>:{' '}
              {message}
            </span>
          </li>
        ))}
      </ul>
      {checkedAt && <p className={classes.when}>Checked {shortMoment(checkedAt)}</p>}
    </section>
  )
}

function rejectedBy([first, ...others]: readonly string[]): string {
  return others.length === 0 ? (first ?? '–') : `${first} and ${others.length} more`
}

const roles = { reference: 'Reference', starter: 'Starter', wrong: 'Wrong solution' } as const

function Runs({ report }: { report: Report }) {
  return (
    <section className={classes.card} aria-label="Solutions">
      <h2>How its solutions fare</h2>
      <ScrollBox label="Table of solutions" className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Solution</th>
              <th scope="col">Language</th>
              <th scope="col">Score</th>
              <th scope="col">Rejected by</th>
            </tr>
          </thead>
          <tbody>
            {report.runs.map(({ language, role, folder, score, fails, sameAs }) => (
              <tr key={folder}>
                <th scope="row">
                  {roles[role]} <code className={classes.hash}>{folder}</code>
                </th>
                <td>{languageName[language]}</td>
                <td className={classes.number}>{score === null ? '–' : score.toFixed(1)}</td>
                <td>{sameAs ? `The same program as in ${languageName[sameAs]}` : rejectedBy(fails)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}
