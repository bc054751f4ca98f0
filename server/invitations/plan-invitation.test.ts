import { expect, test } from 'vitest'
import { planInvitation } from './plan-invitation.ts'

const now = new Date('2026-01-01T00:00:00Z')
const open = { opensAt: null, closesAt: null, linkDays: 14, reminderDays: 2 }
const wish = { opensAt: null, expiresInDays: 14, send: true }
const day = (date: string) => new Date(`${date}T00:00:00Z`)

test.each([
  ['at once', {}, {}, [null, day('2026-01-15'), day('2026-01-13')]],
  [
    'as long as the assessment says',
    { linkDays: 5 },
    { expiresInDays: undefined },
    [null, day('2026-01-06'), day('2026-01-04')],
  ],
  ['later', {}, { opensAt: '2026-01-05T00:00:00Z' }, [day('2026-01-05'), day('2026-01-19'), day('2026-01-17')]],
  [
    'not before the window',
    { opensAt: '2026-01-03T00:00:00Z' },
    {},
    [day('2026-01-03'), day('2026-01-17'), day('2026-01-15')],
  ],
  ['not after the window', { closesAt: '2026-01-10T00:00:00Z' }, {}, [null, day('2026-01-10'), day('2026-01-08')]],
  ['no reminder', { reminderDays: 0 }, {}, [null, day('2026-01-15'), null]],
  ['no reminder where no mail was sent', {}, { send: false }, [null, day('2026-01-15'), null]],
  ['no reminder on the first day', {}, { expiresInDays: 2 }, [null, day('2026-01-03'), null]],
] as const)('%s', (_, settings, input, [opensAt, expiresAt, remindAt]) => {
  expect(planInvitation({ ...open, ...settings }, { ...wish, ...input }, now)).toEqual({ opensAt, expiresAt, remindAt })
})
