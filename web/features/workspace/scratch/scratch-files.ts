import { isOwnScript, scratchPaths } from '../../../../server/shared/scratch.ts'
import type { Place } from '../documents/documents.ts'
import { mainFile } from '../session/initial-view.ts'
import type { Session } from '../session/session.ts'
import { firstOwnTests, firstScript } from './templates.ts'

/** Opens the candidate's own tests, which are begun where there are none yet. */
export function openOwnTests(session: Session): void {
  open(session, 'tests')
}

/** Opens the candidate's script, which is begun where there is none yet. */
export function openScript(session: Session): void {
  open(session, 'script')
}

/** Runs the script that is open or else the first one; where there is none, one is begun instead. */
export async function runScript(session: Session): Promise<void> {
  const { view, documents } = session
  const { active } = view.openFiles
  const scripts = documents.paths(view.place).get().filter(isOwnScript)
  const path = active?.kind === 'work' && isOwnScript(active.path) ? active.path : scripts[0]
  if (path === undefined) openScript(session)
  else await session.runScript(view.place, path)
}

function open(session: Session, which: 'tests' | 'script'): void {
  const { view, documents } = session
  const place = view.place
  if (place.language === 'markdown') return
  const path = scratchPaths(place.language)[which]
  if (!documents.paths(place).get().includes(path)) {
    const text = which === 'tests' ? firstOwnTests(subjectOf(session, place)) : firstScript(subjectOf(session, place))
    documents.create({ ...place, path })
    documents.edit({ ...place, path }, [[0, 0, text]], 'reset')
  }
  view.showFile({ path, kind: 'work' })
}

/** The module that the first lines import: the file that one begins with, and what it exports. */
function subjectOf(session: Session, place: Place): { module: string; name: string } {
  const files = session.documents.given(place)
  const path = mainFile(files, session.challenge(place.challenge).locked) ?? 'index.ts'
  const name = files[path]?.match(/^export (?:async )?(?:function\*?|const|class) (\w+)/m)?.[1] ?? 'something'
  return { module: `../${path.replace(/\.[cm]?[jt]sx?$/, '')}`, name }
}
