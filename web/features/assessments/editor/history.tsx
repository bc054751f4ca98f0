import { shortMoment } from '../../../shared/format/date.ts'
import { plural } from '../../../shared/format/duration.ts'
import classes from './editor.module.css'
import { Section } from './section.tsx'
import type { Editor } from './use-draft.ts'

/** What was published when, and how many hold an invitation to it. */
export function History({ editor: { draft } }: { editor: Editor }) {
  if (draft.versions.length === 0) return null
  return (
    <Section id="history" title="Versions" lead="An invitation keeps the version that it was sent with.">
      <ul className={classes.history}>
        {draft.versions.map(({ version, by, at, invitations }) => (
          <li key={version}>
            <strong>Version {version}</strong>
            <span>
              {shortMoment(at)}
              {by && `, ${by}`} · {plural(invitations, 'invitation')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
