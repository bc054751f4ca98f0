/**
 * Names the company's people by number: their judgement is the candidate's data, their names are their own. The same
 * person has the same number throughout one export.
 */
export type ByNumber = (userId: string | null) => string

export function peopleByNumber(): ByNumber {
  const numbers = new Map<string, number>()
  return (userId) => {
    if (userId === null) return 'The company'
    const number = numbers.get(userId) ?? numbers.size + 1
    numbers.set(userId, number)
    return `Person ${number} of the company`
  }
}
