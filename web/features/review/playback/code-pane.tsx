import { Button, Select, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { WorkLanguage } from '../../../../server/shared/challenges.ts'
import type { Playback } from '../../../../server/shared/playback.ts'
import { clockText } from '../../../shared/format/duration.ts'
import { referencesQuery } from '../api/playback.ts'
import classes from './code-pane.module.css'
import { type Against, choicesOf, type Held, otherSide } from './compare.ts'
import { FileStrip } from './file-strip.tsx'
import { Legend } from './legend.tsx'
import { caretAt } from './place.ts'
import type { Recording } from './recording.ts'
import type { ChosenPlace } from './use-chosen-place.ts'

const RecordedEditor = lazy(() =>
  import('./recorded-editor.tsx').then(({ RecordedEditor: Component }) => ({ default: Component })),
)
const CodeView = lazy(() => import('../code-view.tsx').then(({ CodeView: Component }) => ({ default: Component })))

interface CodePaneProps {
  readonly attemptId: string
  readonly playback: Playback
  readonly recording: Recording
  readonly step: number
  readonly at: number
  readonly place: { readonly challenge: string; readonly language: WorkLanguage; readonly path: string | undefined }
  readonly follows: boolean
  readonly onChoose: (place: ChosenPlace | undefined) => void
  readonly onPause: () => void
}

/** The files of the moment, alone or held against the start, the reference or another moment. */
export function CodePane(props: CodePaneProps) {
  const { attemptId, playback, recording, step, at, place, follows, onChoose, onPause } = props
  const { challenge, language } = place
  const [against, setAgainst] = useState<Against>('nothing')
  const [held, setHeld] = useState<Held | null>(null)
  const references = useQuery({ ...referencesQuery(attemptId), enabled: against === 'reference' })
  const files = recording.filesAt(step, challenge, language)
  const path = place.path !== undefined && files[place.path] !== undefined ? place.path : Object.keys(files)[0]
  const file = path === undefined ? null : recording.fileAt(step, { challenge, language, path })
  const other = otherSide({ against, held, playback, recording, references: references.data, challenge, language })
  return (
    <section className={classes.pane} aria-label="Code at this moment">
      <div className={classes.bar}>
        <Select
          size="xs"
          className={classes.challenge}
          aria-label="Challenge"
          allowDeselect={false}
          data={playback.challenges.map(({ slug, title }) => ({ value: slug, label: title }))}
          value={challenge}
          onChange={(slug) => slug && onChoose({ challenge: slug, path: undefined })}
        />
        <Switch
          size="sm"
          label="Follow"
          checked={follows}
          onChange={(event) => onChoose(event.currentTarget.checked ? undefined : { challenge, path })}
        />
        <div className={classes.compare}>
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              onPause()
              setHeld({ at, step })
              setAgainst('held')
            }}
          >
            Compare from {clockText(at)}
          </Button>
          <Select
            size="xs"
            aria-label="Show"
            allowDeselect={false}
            data={choicesOf(held)}
            value={against}
            onChange={(value) => {
              onPause()
              setAgainst((value ?? 'nothing') as Against)
            }}
          />
        </div>
      </div>
      <div className={classes.bar}>
        <FileStrip
          files={files}
          given={playback.base.challenges[challenge]?.files[language] ?? {}}
          path={path}
          onChoose={(chosen) => onChoose({ challenge, path: chosen })}
        />
      </div>
      <div className={classes.code}>
        <Suspense fallback={null}>
          {file && path !== undefined && !other && (
            <RecordedEditor
              path={path}
              file={file}
              caret={caretAt(recording.steps, step, { challenge, language, path })}
            />
          )}
          {file && path !== undefined && other && (
            <CodeView
              className={classes.view}
              path={path}
              before={other.files[path] ?? ''}
              beforeLabel={other.label}
              text={file.text}
            />
          )}
        </Suspense>
      </div>
      <div className={classes.foot}>
        <Legend />
      </div>
    </section>
  )
}
