import { ActionIcon, Button, VisuallyHidden } from '@mantine/core'
import { IconCommand, IconFlag, IconSettings } from '@tabler/icons-react'
import { Mark } from '../../../shared/brand/mark.tsx'
import { useSession } from '../session/session-context.ts'
import { ChallengeTabs } from './challenge-tabs.tsx'
import { Countdown } from './countdown.tsx'
import { SaveState } from './save-state.tsx'
import classes from './top-bar.module.css'

export function TopBar() {
  const { ui } = useSession()
  return (
    <header className={classes.bar}>
      <h1 className={classes.mark}>
        <Mark size={22} />
        <VisuallyHidden>Assay</VisuallyHidden>
      </h1>
      <ChallengeTabs />
      <div className={classes.end}>
        <SaveState />
        <Countdown />
        <ActionIcon
          className={classes.palette}
          variant="subtle"
          size="lg"
          aria-label="Find a command"
          title="Find a command (F1)"
          onClick={() => ui.open('palette')}
        >
          <IconCommand size={18} stroke={1.7} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label="Preferences"
          title="Preferences"
          onClick={() => ui.open('preferences')}
        >
          <IconSettings size={18} stroke={1.7} />
        </ActionIcon>
        <Button
          className={classes.finish}
          size="xs"
          variant="default"
          leftSection={<IconFlag size={15} stroke={1.7} />}
          onClick={() => ui.open('finish')}
        >
          Finish
        </Button>
      </div>
    </header>
  )
}
