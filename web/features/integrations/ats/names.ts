import type { AtsKind } from '../../../../server/shared/integrations.ts'

export const atsNames: Readonly<Record<AtsKind, string>> = { greenhouse: 'Greenhouse', workable: 'Workable' }
