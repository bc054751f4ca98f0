import type { ApiKeyView } from '../../../../server/shared/api-keys.ts'
import { StateMark } from '../../../shared/ui/state-mark.tsx'

const marks = {
  active: { tone: 'good', word: 'Active' },
  expired: { tone: 'waiting', word: 'Expired' },
  revoked: { tone: 'off', word: 'Revoked' },
  dormant: { tone: 'off', word: 'At rest' },
} as const

export function KeyState({ state }: { state: ApiKeyView['state'] }) {
  const { tone, word } = marks[state]
  return <StateMark tone={tone}>{word}</StateMark>
}
