import { useEffect, useState } from 'react'
import { missingPart } from '../session/missing-part.ts'
import { useSession } from '../session/session-context.ts'

type PaletteModule = typeof import('./palette.tsx')

/** Fetched while nothing else is to be done, so that it opens without a line too. */
export function fetchPalette(): void {
  import('./palette.tsx').catch(() => {})
}

/** Where the palette has not come and does not come now, a notice says why, and work goes on. */
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
