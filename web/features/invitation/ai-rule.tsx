import { IconSparkles } from '@tabler/icons-react'
import type { AiRule, CandidateInvitation } from '../../../server/shared/attempts.ts'
import { Rule } from './rule.tsx'

const sentences: Readonly<Record<AiRule, string>> = {
  none: 'Please work without AI assistants: no chat, no generated code.',
  documentation:
    'You may use an AI assistant as you use documentation, to look things up. Code that it writes does not belong into your work.',
  allowed: 'You may use AI assistants.',
}

const titles: Readonly<Record<AiRule, string>> = {
  none: 'AI help: not allowed',
  documentation: 'AI help: to look things up',
  allowed: 'AI help: allowed',
}

/** The company's rule on AI help, and its own words below. */
export function AiRuleText({ invitation: { aiRule, aiNote } }: { invitation: CandidateInvitation }) {
  return (
    <Rule icon={IconSparkles} title={titles[aiRule]}>
      {sentences[aiRule]}
      {aiNote && ` ${aiNote}`}
    </Rule>
  )
}
