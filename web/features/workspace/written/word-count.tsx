import { countWords } from '../../../../server/shared/prose.ts'
import { plural } from '../../../shared/format/duration.ts'
import { guidanceText } from '../../../shared/format/words.ts'
import classes from './prose-field.module.css'

export interface WordGuidance {
  readonly min: number | null
  readonly max: number | null
}

/** How many words there are, beside how many are wanted. It guides and refuses nothing. */
export function WordCount({ id, text, words }: { id: string; text: string; words: WordGuidance }) {
  const count = countWords(text)
  const guidance = guidanceText(words)
  const isOver = words.max !== null && count > words.max
  return (
    <p id={id} className={classes.count} data-over={isOver}>
      {plural(count, 'word')}
      {guidance && (
        <span className={classes.guidance}>{isOver ? `, ${guidance} were asked for` : ` · ${guidance}`}</span>
      )}
    </p>
  )
}
