import classes from './feedback.module.css'

interface GradeQuestionProps {
  readonly name: string
  readonly text: string
  /** Words for 1 and for 5. */
  readonly lowest: string
  readonly highest: string
  readonly value: number | null
  readonly onChange: (grade: number) => void
}

/** A question that is answered with 1 to 5. */
export function GradeQuestion({ name, text, lowest, highest, value, onChange }: GradeQuestionProps) {
  return (
    <fieldset className={classes.question}>
      <legend>{text}</legend>
      <span className={classes.end}>{lowest}</span>
      {[1, 2, 3, 4, 5].map((grade) => (
        <label key={grade} className={classes.grade}>
          <input
            type="radio"
            name={name}
            value={grade}
            checked={value === grade}
            onChange={() => onChange(grade)}
            aria-label={`${grade} of 5${grade === 1 ? `, ${lowest}` : grade === 5 ? `, ${highest}` : ''}`}
          />
          <span aria-hidden="true">{grade}</span>
        </label>
      ))}
      <span className={classes.end}>{highest}</span>
    </fieldset>
  )
}
