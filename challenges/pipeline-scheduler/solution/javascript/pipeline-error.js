export class PipelineError extends Error {
  name = 'PipelineError'
}
