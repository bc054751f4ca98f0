import type { FileChange } from '../../../server/shared/library.ts'
import { ScrollBox } from '../../shared/ui/scroll-box.tsx'
import { lineDifference } from './line-difference.ts'
import classes from './version-changes.module.css'

const signs = { same: ' ', removed: '−', added: '+' } as const
const spoken = { same: '', removed: 'removed', added: 'added' } as const

/** One file of two versions, line by line. A line's kind is said by a sign and a word besides its colour. */
export function FileDifference({ file }: { file: FileChange }) {
  if (!file.isText)
    return (
      <p className={classes.binary}>
        This file is no text. Before: {file.before ?? 'not there'}. After: {file.after ?? 'not there'}.
      </p>
    )
  const lines = lineDifference(file.before ?? '', file.after ?? '')
  return (
    <ScrollBox label={`Difference of ${file.path}`} className={classes.difference}>
      <table className={classes.lines}>
        <tbody>
          {lines.map((line, index) =>
            line.kind === 'gap' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a difference never move
              <tr key={index} className={classes.gap}>
                <td colSpan={4}>⋯</td>
              </tr>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a difference never move
              <tr key={index} data-kind={line.kind}>
                <td className={classes.number}>{line.before}</td>
                <td className={classes.number}>{line.after}</td>
                <td className={classes.sign}>
                  <span aria-hidden>{signs[line.kind]}</span>
                  <span className={classes.spoken}>{spoken[line.kind]}</span>
                </td>
                <td className={classes.text}>{line.text}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </ScrollBox>
  )
}
