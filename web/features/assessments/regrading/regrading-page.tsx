import { useQuery } from '@tanstack/react-query'
import { LoadFault } from '../../../shared/staff/load-fault.tsx'
import { regradingsQuery } from '../api/regradings.ts'
import { AssessmentFrame } from '../assessment-frame.tsx'
import classes from './regrading.module.css'
import { RegradingList } from './regrading-list.tsx'
import { RegradingResult } from './regrading-result.tsx'
import { StartForm } from './start-form.tsx'

/** What the page is opened with: one regrading to look at, or a version to try. */
export interface RegradingSearch {
  readonly regrading?: string
  readonly challenge?: string
  readonly version?: string
}

interface RegradingPageProps {
  readonly id: string
  readonly search: RegradingSearch
  readonly onOpen: (regrading: string | undefined) => void
}

/** Another version of a challenge, tried on the attempts of an assessment that are over. */
export function RegradingPage({ id, search, onOpen }: RegradingPageProps) {
  return (
    <AssessmentFrame id={id} name="Regrading">
      {() => <Regrading id={id} search={search} onOpen={onOpen} />}
    </AssessmentFrame>
  )
}

function Regrading({ id, search, onOpen }: RegradingPageProps) {
  const { data, error, refetch } = useQuery(regradingsQuery(id))
  if (error) return <LoadFault error={error} retry={refetch} />
  if (!data) return null
  const open = data.regradings.find(({ state }) => state === 'running' || state === 'ready')
  const shown = search.regrading ?? open?.id
  return (
    <div className={classes.page}>
      {shown === undefined ? (
        <StartForm assessmentId={id} choices={data} wished={search} onStarted={onOpen} />
      ) : (
        <RegradingResult key={shown} id={shown} />
      )}
      {shown !== undefined && open === undefined && (
        <p className={classes.again}>
          <button type="button" className={classes.textButton} onClick={() => onOpen(undefined)}>
            Try another version
          </button>
        </p>
      )}
      <RegradingList regradings={data.regradings} shown={shown} onOpen={onOpen} />
    </div>
  )
}
