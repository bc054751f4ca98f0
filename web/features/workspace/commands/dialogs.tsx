import { useStore } from '../../../shared/state/store.ts'
import { useWhenIdle } from '../../../shared/ui/use-when-idle.ts'
import { AsideDialog } from '../aside/aside-dialog.tsx'
import { FinishDialog } from '../ending/finish-dialog.tsx'
import { FileDialogs } from '../files/file-dialogs.tsx'
import { FindDialog } from '../find/find-dialog.tsx'
import { PreferencesDialog } from '../preferences/preferences-dialog.tsx'
import { useSession } from '../session/session-context.ts'
import { fetchPalette, PaletteWhenLoaded } from './palette-when-loaded.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'

/** The dialogs that commands open. */
export function Dialogs() {
  useWhenIdle(fetchPalette)
  const { ui } = useSession()
  const dialog = useStore(ui.dialog)
  return (
    <>
      <FinishDialog opened={dialog === 'finish'} onClose={ui.close} />
      <FindDialog opened={dialog === 'find'} onClose={ui.close} />
      <FileDialogs />
      {dialog === 'preferences' && <PreferencesDialog onClose={ui.close} />}
      {dialog === 'aside' && <AsideDialog onClose={ui.close} />}
      {dialog === 'shortcuts' && <ShortcutsDialog onClose={ui.close} />}
      {dialog === 'palette' && <PaletteWhenLoaded onClose={() => ui.dialog.get() === 'palette' && ui.close()} />}
    </>
  )
}
