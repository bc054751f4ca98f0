import { type ChallengeFeedback, fewestFeedback } from '../shared/feedback.ts'

/** One candidate's answers, without who they are. */
export interface Answers {
  readonly clear: number | null
  readonly fair: number | null
  readonly time: number | null
  readonly comment: string
}

/** Everything that candidates said of a challenge as one summary; see challengeFeedback for what it keeps back. */
export function summariseFeedback(slug: string, answers: readonly Answers[]): ChallengeFeedback {
  const isEnough = answers.length >= fewestFeedback
  const gradesOf = (question: 'clear' | 'fair' | 'time') =>
    isEnough ? grades(answers.map((answer) => answer[question]).filter((grade) => grade !== null)) : null
  const comments = answers.map(({ comment }) => comment).filter((comment) => comment !== '')
  return {
    slug,
    count: answers.length,
    fewest: fewestFeedback,
    clear: gradesOf('clear'),
    fair: gradesOf('fair'),
    time: gradesOf('time'),
    // By their text: the order in which they came would say whose they are.
    comments: isEnough ? comments.sort() : [],
  }
}

function grades(given: readonly number[]): ChallengeFeedback['clear'] {
  if (given.length === 0) return null
  const average = given.reduce((sum, grade) => sum + grade, 0) / given.length
  return { average, counts: [1, 2, 3, 4, 5].map((grade) => given.filter((each) => each === grade).length) }
}
