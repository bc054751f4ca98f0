import { IconClock, IconTargetArrow, IconWifiOff } from '@tabler/icons-react'
import type { CandidateInvitation } from '../../../server/shared/attempts.ts'
import { durationInWords } from '../../shared/format/duration.ts'
import { hiddenResultsSentence } from '../../shared/format/hidden-results.ts'
import { AiRuleText } from './ai-rule.tsx'
import classes from './ground-rules.module.css'
import { Rule } from './rule.tsx'

/** The rules in plain words. */
export function GroundRules({ invitation }: { invitation: CandidateInvitation }) {
  const { company, counts, hiddenResults, durationMs, extraMs } = invitation
  return (
    <section className={classes.section} aria-label="How it works">
      <Rule icon={IconClock} title="Time">
        You have {durationInWords(durationMs)} for everything, in any order
        {extraMs > 0 && `; ${durationInWords(extraMs)} of it are your extra time`}. The clock starts when you press
        Start and runs on while the page is closed. Should something break on our side, {company} can stop it, and the
        page says so. At zero your work is handed in by itself.
      </Rule>
      <Rule icon={IconTargetArrow} title="Scoring">
        Run the visible tests as often as you like; they cost nothing. A submission is checked by further, hidden tests,
        and every test it passes earns its part of the points; each challenge's share of the whole stands beside it. Of
        each challenge {counts === 'last' ? 'your last submission counts.' : 'your best submission counts.'}{' '}
        {hiddenResultsSentence[hiddenResults]}
      </Rule>
      <Rule icon={IconWifiOff} title="If the connection drops">
        Go on typing. Your work is kept in this browser and sent when the line is back; what you wrote before the end
        counts even if it arrives later. You can also continue on another computer with the same link.
      </Rule>
      <AiRuleText invitation={invitation} />
    </section>
  )
}
