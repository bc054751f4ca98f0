import { useEffect, useState } from 'react'
import { missingPart } from '../session/missing-part.ts'
import { useSession } from '../session/session-context.ts'

type PaletteModule = typeof import('./palette.tsx')

/** The palette is fetched when it is first asked for. Where it does not come, a notice says why, and work goes on. */
export function PaletteWhenLoaded({ onClose }: { onClose: () => void }) {
  const session = useSession()
  const [module, setModule] = useState<PaletteModule | null>(null)
  useEffect(() => {
    import('./palette.tsx').then(setModule, () => {
      session.ui.notice.set(missingPart(session, 'The list of commands'))
      session.ui.close()
    })
  }, [session])
  return module && <module.default onClose={onClose} />
}
