import classes from './brand.module.css'

/** A touchstone with two streaks: the sample beside the reference, which is how an assayer judges metal. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg className={classes.mark} width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path
        className={classes.stone}
        d="M7.4 2.6h9c1.1 0 2.1.6 2.6 1.5l2.6 4.8c.5.8.5 1.8.2 2.6l-2.9 7.9c-.4 1.2-1.6 2-2.8 2H7.3c-1.2 0-2.3-.7-2.8-1.8L2.4 14.9c-.4-.8-.4-1.7-.1-2.5L4.6 4.6c.4-1.2 1.5-2 2.8-2z"
      />
      <path className={classes.reference} d="m7.2 14.6 6.5-7.9" />
      <path className={classes.sample} d="m11.2 17.4 5.7-6.9" />
    </svg>
  )
}
