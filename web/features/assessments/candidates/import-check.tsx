import { Text } from '@mantine/core'
import type { ImportPreview } from '../../../../server/shared/invitation-import.ts'
import { plural } from '../../../shared/format/duration.ts'
import { ScrollBox } from '../../../shared/ui/scroll-box.tsx'
import classes from './candidates.module.css'

/** What would come of a file: every line that is wrong, or whom it would invite. */
export function ImportCheck({ preview }: { preview: ImportPreview }) {
  const { faults, faultCount, rows, sample, invitedBefore } = preview
  if (faultCount > 0) {
    return (
      <div role="status">
        <Text mb="xs">
          {plural(faultCount, 'fault')}. Nothing is imported before all of them are mended.
          {faultCount > faults.length && ` The first ${faults.length}:`}
        </Text>
        <ScrollBox as="ul" className={classes.faults} label="Faults">
          {faults.map(({ line, field, problem }) => (
            <li key={`${line} ${field} ${problem}`}>
              <span>Line {line}</span>
              {field && `${field}: `}
              {problem}
            </li>
          ))}
        </ScrollBox>
      </div>
    )
  }
  return (
    <div role="status">
      <Text mb="xs">
        {plural(rows, 'candidate')}
        {invitedBefore.length > 0 && `, ${invitedBefore.length} of them invited here before`}:
      </Text>
      <ul className={classes.faults} aria-label="The first candidates">
        {sample.map(({ line, name, email }) => (
          <li key={line}>
            <span>Line {line}</span>
            {name}, {email}
          </li>
        ))}
      </ul>
    </div>
  )
}
