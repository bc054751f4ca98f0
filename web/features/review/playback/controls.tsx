import { ActionIcon, Button, SegmentedControl, Switch, Tooltip } from '@mantine/core'
import {
  IconChevronLeft,
  IconChevronRight,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerTrackPrev,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { clockText } from '../../../shared/format/duration.ts'
import classes from './controls.module.css'
import type { MarkKind } from './marks.ts'
import { type Player, type PlayerState, speeds } from './player.ts'

const jumps: readonly { kind: MarkKind; label: string }[] = [
  { kind: 'run', label: 'run' },
  { kind: 'paste', label: 'paste' },
  { kind: 'submission', label: 'submission' },
]

interface ControlsProps {
  readonly player: Player
  readonly state: PlayerState
  /** Kinds of which there are any. */
  readonly kinds: ReadonlySet<MarkKind>
}

export function Controls({ player, state: { at, isPlaying, speed, foldsIdle }, kinds }: ControlsProps) {
  return (
    <div className={classes.controls}>
      <div className={classes.group}>
        <Button
          className={classes.play}
          leftSection={isPlaying ? <IconPlayerPauseFilled size={16} /> : <IconPlayerPlayFilled size={16} />}
          onClick={() => player.toggle()}
        >
          {isPlaying ? 'Pause' : 'Play'}
        </Button>
        <Tool label="One change back" onClick={() => player.step(-1)}>
          <IconChevronLeft size={18} />
        </Tool>
        <Tool label="One change on" onClick={() => player.step(1)}>
          <IconChevronRight size={18} />
        </Tool>
        <p className={classes.clock}>
          <strong>{clockText(at)}</strong> of {clockText(player.endMs)}
        </p>
      </div>
      <fieldset className={classes.group} aria-label="Jump">
        <Tool label="Back to the event before" onClick={() => player.jump(-1)}>
          <IconPlayerTrackPrev size={16} />
        </Tool>
        {jumps.map(({ kind, label }) => (
          <Button
            key={kind}
            variant="default"
            size="xs"
            disabled={!kinds.has(kind)}
            onClick={() => player.jump(1, kind)}
          >
            Next {label}
          </Button>
        ))}
      </fieldset>
      <div className={classes.group}>
        <SegmentedControl
          size="xs"
          aria-label="Speed"
          data={speeds.map((choice) => ({ value: String(choice), label: `${choice}×` }))}
          value={String(speed)}
          onChange={(value) => player.setSpeed(speeds.find((choice) => String(choice) === value) ?? 1)}
        />
        <Switch
          size="sm"
          label="Skip idle time"
          checked={foldsIdle}
          onChange={(event) => player.foldIdle(event.currentTarget.checked)}
        />
      </div>
    </div>
  )
}

function Tool({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size="lg" aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
