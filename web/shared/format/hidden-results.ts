import type { HiddenResults } from '../../../server/shared/hidden-results.ts'

/** What is told of hidden tests, as a sentence. */
export const hiddenResultsSentence: Readonly<Record<HiddenResults, string>> = {
  nothing: 'Results of hidden tests are not shown during the assessment.',
  counts: 'You are told how many hidden tests it passes.',
  groups: 'You are told how many hidden tests of each group it passes.',
}
