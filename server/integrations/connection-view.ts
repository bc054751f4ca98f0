import type { AppContext } from '../context.ts'
import type { ConnectionView } from '../shared/integrations.ts'
import type { AtsConnection } from './tables.ts'

const paths: Readonly<Record<AtsConnection['kind'], readonly (readonly [name: string, path: string])[]>> = {
  greenhouse: [
    ['List tests', '/api/greenhouse/list_tests'],
    ['Send test', '/api/greenhouse/send_test'],
    ['Test status', '/api/greenhouse/test_status'],
    ['Request errors', '/api/greenhouse/request_errors'],
  ],
  workable: [
    ['Tests', '/api/workable/tests'],
    ['Assessments', '/api/workable/assessments'],
  ],
}

export function toConnectionView(context: Pick<AppContext, 'publicUrl'>, connection: AtsConnection): ConnectionView {
  const { id, kind, name, hosts, outboundKey, passedFrom, excelledFrom, createdAt, lastCallAt } = connection
  return {
    id,
    kind,
    name,
    hosts,
    hasOutboundKey: outboundKey !== null,
    passedFrom,
    excelledFrom,
    urls: paths[kind].map(([label, path]) => ({ name: label, url: `${context.publicUrl}${path}` })),
    createdAt: createdAt.toISOString(),
    lastCallAt: lastCallAt?.toISOString() ?? null,
  }
}
