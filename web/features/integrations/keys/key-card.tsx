import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ApiKeyView } from '../../../../server/shared/api-keys.ts'
import { scopeNames } from '../../../../server/shared/api-keys.ts'
import { dayText, momentText } from '../../../shared/format/date.ts'
import { ConfirmButton } from '../../../shared/ui/confirm-button.tsx'
import { revokeKey } from '../api/keys.ts'
import { FormFault } from '../form-fault.tsx'
import panel from '../panel.module.css'
import { KeyState } from './key-state.tsx'

/** One key: what it may do, until when, and when it was last used. */
export function KeyCard({ apiKey }: { apiKey: ApiKeyView }) {
  const { id, name, ending, scopes, state, madeBy, createdAt, expiresAt, usedAt } = apiKey
  const queries = useQueryClient()
  const revoking = useMutation({
    mutationFn: revokeKey,
    onSettled: () => queries.invalidateQueries({ queryKey: ['api-keys'] }),
  })
  const isUsable = state === 'active' || state === 'dormant'
  return (
    <section className={panel.card} aria-labelledby={`key-${id}`}>
      <FormFault error={revoking.error} />
      <div className={panel.head}>
        <div>
          <h2 id={`key-${id}`} className={panel.name}>
            {name}
          </h2>
          <p className={panel.sub}>
            Ends in <span className={panel.mono}>{ending}</span> · made by {madeBy}, {dayText(createdAt)} ·{' '}
            {usedAt ? `last used ${momentText(usedAt)}` : 'never used'}
          </p>
          {state === 'dormant' && <p className={panel.sub}>Rests while the account of {madeBy} has ended.</p>}
        </div>
        <KeyState state={state} />
      </div>
      <dl className={panel.facts}>
        <dt>May</dt>
        <dd>{scopes.map((scope) => scopeNames[scope]).join(' · ')}</dd>
        <dt>{state === 'expired' ? 'Expired' : 'Expires'}</dt>
        <dd>{momentText(expiresAt)}</dd>
      </dl>
      {isUsable && (
        <div className={panel.actions}>
          <ConfirmButton label={`Revoke ${name}`} onConfirm={() => revoking.mutate(id)}>
            Whatever uses this key is refused from then on. A key that was revoked does not come back.
          </ConfirmButton>
        </div>
      )}
    </section>
  )
}
