/** Our machinery or the challenge itself failed, so that nothing can be said about the submission. */
export class PlatformFault extends Error {
  override readonly name = 'PlatformFault'
}
