export class PipelineError extends Error {
  override readonly name = 'PipelineError'
}
