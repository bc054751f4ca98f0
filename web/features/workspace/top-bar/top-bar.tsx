import { Button, VisuallyHidden } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { useState } from 'react'
import { Mark } from '../../../shared/brand/mark.tsx'
import { SchemeToggle } from '../../../shared/ui/scheme-toggle.tsx'
import { FinishDialog } from '../ending/finish-dialog.tsx'
import { ChallengeTabs } from './challenge-tabs.tsx'
import { Countdown } from './countdown.tsx'
import { SaveState } from './save-state.tsx'
import classes from './top-bar.module.css'

export function TopBar() {
  const [isFinishing, setFinishing] = useState(false)
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
        <SchemeToggle />
        <Button
          className={classes.finish}
          size="xs"
          variant="default"
          leftSection={<IconFlag size={15} stroke={1.7} />}
          onClick={() => setFinishing(true)}
        >
          Finish
        </Button>
      </div>
      <FinishDialog opened={isFinishing} onClose={() => setFinishing(false)} />
    </header>
  )
}
