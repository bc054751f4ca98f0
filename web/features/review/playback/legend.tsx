import classes from './legend.module.css'

/** How the origin of a text is drawn. */
export function Legend() {
  return (
    <ul className={classes.legend} aria-label="How text is marked">
      <li data-origin="typed">
        <span>typed</span>
      </li>
      <li data-origin="pasted">
        <span>pasted</span>
      </li>
      <li data-origin="other">
        <span>by undo or formatting</span>
      </li>
      <li>
        <span>given</span>
      </li>
    </ul>
  )
}
