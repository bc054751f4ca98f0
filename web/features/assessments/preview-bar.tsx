import { IconEye } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import classes from './preview-bar.module.css'

/** Says above a candidate's page that nobody is a candidate here. */
export function PreviewBar({ id }: { id: string }) {
  return (
    <aside className={classes.bar} aria-label="Preview">
      <IconEye size={18} aria-hidden />
      <p>
        A preview of what is saved. Nothing starts here.{' '}
        <Link to="/assessments/$id/edit" params={{ id }}>
          Back to the editor
        </Link>
      </p>
    </aside>
  )
}
