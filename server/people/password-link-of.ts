import type { AppContext } from '../context.ts'

/** The token stands behind the #, which reaches no server and no log. */
export function passwordLinkOf({ publicUrl }: Pick<AppContext, 'publicUrl'>, token: string): string {
  return `${publicUrl}/password#${token}`
}
