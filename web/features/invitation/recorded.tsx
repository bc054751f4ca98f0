import { IconCircleCheck, IconCircleX, IconEye } from '@tabler/icons-react'
import type { CandidateInvitation } from '../../../server/shared/attempts.ts'
import { consentVersion } from '../../../server/shared/consent.ts'
import { plural } from '../../shared/format/duration.ts'
import classes from './recorded.module.css'

const recorded = [
  'What you type, and when',
  'Pastes and copies',
  'Runs and submissions',
  'When this page loses focus or the connection',
]
const notRecorded = ['Camera and microphone', 'Your screen', 'Other tabs and other programs', 'What you do in practice']

/** What the consent is about. A change of these words takes a new consentVersion in server/shared/consent.ts. */
export function Recorded({ company, kept }: Pick<CandidateInvitation, 'company' | 'kept'>) {
  return (
    <section id="recorded" className={classes.section} aria-labelledby="recorded-title">
      <IconEye className={classes.icon} size={20} stroke={1.6} aria-hidden="true" />
      <h2 id="recorded-title" className={classes.title}>
        What is recorded
      </h2>
      <div className={classes.columns}>
        <List title="Recorded, from the start to the end" items={recorded} of="recorded" />
        <List title="Not recorded" items={notRecorded} of="not" />
      </div>
      <p className={classes.text}>
        The people at {company} who review your work see your files and can play back how they came about. All of it is
        erased {plural(kept.days, 'day')} after the end or the decision. What was noted of focus and connection goes
        after {plural(kept.signalDays, 'day')}. You may ask {company} for a copy, or to erase it sooner. These words are
        version {consentVersion}; the version that you agree to is kept with your work.
      </p>
    </section>
  )
}

function List({ title, items, of }: { title: string; items: readonly string[]; of: 'recorded' | 'not' }) {
  const Icon = of === 'recorded' ? IconCircleCheck : IconCircleX
  return (
    <div>
      <h3 className={classes.listTitle}>{title}</h3>
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item}>
            <Icon size={16} stroke={1.7} aria-hidden="true" />
            {item}
          </li>
        ))}
      </ul>
    </div>
  )
}
