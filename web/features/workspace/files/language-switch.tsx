import { SegmentedControl } from '@mantine/core'
import type { Language } from '../../../../server/shared/challenges.ts'
import { languageName } from '../../../shared/format/names.ts'
import { usePlace, useSession } from '../session/session-context.ts'
import classes from './file-tree.module.css'

/** Each language keeps its own files: switching loses nothing. */
export function LanguageSwitch() {
  const session = useSession()
  const { challenge, language } = usePlace()
  const { languages } = session.challenge(challenge)
  if (languages.length < 2) return <p className={classes.language}>{languageName[language]}</p>
  return (
    <SegmentedControl
      className={classes.switch}
      fullWidth
      size="xs"
      aria-label="Language"
      value={language}
      data={languages.map((value) => ({ value, label: languageName[value] }))}
      onChange={(value) => session.view.showLanguage(value as Language)}
    />
  )
}
