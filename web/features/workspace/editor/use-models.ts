import { useLayoutEffect, useState } from 'react'
import { arrivedMonaco, loadMonaco, type Monaco } from '../../../shared/editor/load-monaco.ts'
import { useStore } from '../../../shared/state/store.ts'
import { usePlace, useSession } from '../session/session-context.ts'
import { Models } from './models.ts'

export interface Editing {
  readonly monaco: Monaco
  readonly models: Models
}

/** Monaco with the models of the place on the screen, once it is loaded; `fault` where it cannot be. */
export function useModels(): { editing: Editing | null; fault: boolean; retry: () => void } {
  const session = useSession()
  const [editing, setEditing] = useState<Editing | null>(null)
  const [tries, setTries] = useState(0)
  const [fault, setFault] = useState(false)
  // A layout effect, so that an editor which was fetched ahead is in the first frame that the workspace draws.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is what `tries` stands for
  useLayoutEffect(() => {
    let created: Models | null = null
    let isGone = false
    function begin(monaco: Monaco): void {
      if (isGone) return
      created = new Models(monaco, session.documents)
      const made = { monaco, models: created }
      setEditing(made)
      session.workbench.editing.set(made)
    }
    setFault(false)
    const arrived = arrivedMonaco()
    if (arrived) begin(arrived)
    else loadMonaco().then(begin, () => setFault(true))
    return () => {
      isGone = true
      created?.dispose()
      setEditing(null)
      session.workbench.editing.set(null)
    }
  }, [session, tries])
  const place = usePlace()
  const { challenge, language } = place
  const paths = useStore(session.documents.paths(place))
  // A layout effect, so that the editor's own effects find the models of a place that has just come up.
  // biome-ignore lint/correctness/useExhaustiveDependencies: new paths are the reason to bring the models in line
  useLayoutEffect(() => {
    editing?.models.sync({ challenge, language }, session.challenge(challenge))
  }, [editing, session, challenge, language, paths])
  return { editing, fault, retry: () => setTries(tries + 1) }
}
