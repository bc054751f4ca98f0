import { IconFlask, IconTerminal2 } from '@tabler/icons-react'
import { scratchPaths } from '../../../../server/shared/scratch.ts'
import { useStore } from '../../../shared/state/store.ts'
import { openOwnTests, openScript } from '../scratch/scratch-files.ts'
import { usePlace, useSession } from '../session/session-context.ts'
import classes from './file-tree.module.css'

/** Begins what there is not yet of tests and scripts of the candidate's own. */
export function ScratchButtons() {
  const session = useSession()
  const place = usePlace()
  const paths = useStore(session.documents.paths(place))
  if (place.language === 'markdown') return null
  const { tests, script } = scratchPaths(place.language)
  return (
    <>
      {!paths.includes(tests) && (
        <button type="button" className={classes.begin} onClick={() => openOwnTests(session)}>
          <IconFlask size={14} stroke={1.6} aria-hidden="true" />
          Write own tests
        </button>
      )}
      {!paths.includes(script) && (
        <button type="button" className={classes.begin} onClick={() => openScript(session)}>
          <IconTerminal2 size={14} stroke={1.6} aria-hidden="true" />
          Try something out
        </button>
      )}
    </>
  )
}
