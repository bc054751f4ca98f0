/** What a demo candidate does with one challenge. */
export interface DemoPart {
  /** Of the challenges of that kind in the assessment, which one. */
  readonly challenge: { readonly kind: 'coding' | 'break-fix'; readonly nth: number }
  /** Minutes since the start between which they work on it. */
  readonly minutes: readonly [from: number, to: number]
  /** What they arrive at: the reference, one of the author's wrong solutions, or the first of what would be needed. */
  readonly result: 'reference' | 'wrong' | 'begun'
  /** Runs of the visible tests on the way. */
  readonly runs: number
  readonly submits: boolean
  /** Whether the text comes in one piece from somewhere else. */
  readonly pastes?: boolean
}

export interface DemoCandidate {
  readonly name: string
  readonly email: string
  /** How long before now they started. */
  readonly hoursAgo: number
  /** Minute at which they press Finish; null lets time run out. */
  readonly finishes: number | null
  readonly parts: readonly DemoPart[]
}

const coding = (nth: number) => ({ kind: 'coding', nth }) as const
const breakFix = (nth: number) => ({ kind: 'break-fix', nth }) as const

/** Three sittings of different quality, each with something for a reviewer to find. */
export const demoCandidates: readonly DemoCandidate[] = [
  {
    name: 'Ines Albrecht',
    email: 'ines.albrecht@example.com',
    hoursAgo: 50,
    finishes: 84,
    parts: [
      { challenge: coding(0), minutes: [2, 21], result: 'reference', runs: 3, submits: true },
      { challenge: breakFix(0), minutes: [23, 40], result: 'reference', runs: 2, submits: true },
      { challenge: coding(1), minutes: [41, 66], result: 'reference', runs: 3, submits: true },
      { challenge: breakFix(1), minutes: [67, 83], result: 'reference', runs: 2, submits: true },
    ],
  },
  {
    name: 'Tomasz Wrona',
    email: 'tomasz.wrona@example.com',
    hoursAgo: 27,
    finishes: null,
    parts: [
      { challenge: coding(0), minutes: [3, 34], result: 'reference', runs: 4, submits: true },
      { challenge: breakFix(0), minutes: [36, 60], result: 'wrong', runs: 3, submits: true },
      { challenge: coding(1), minutes: [61, 89], result: 'begun', runs: 2, submits: false },
    ],
  },
  {
    name: 'Nadia Okoro',
    email: 'nadia.okoro@example.com',
    hoursAgo: 5,
    finishes: 58,
    parts: [
      { challenge: coding(0), minutes: [4, 9], result: 'wrong', runs: 1, submits: true, pastes: true },
      { challenge: breakFix(1), minutes: [11, 32], result: 'wrong', runs: 2, submits: true },
      { challenge: coding(1), minutes: [34, 57], result: 'begun', runs: 1, submits: false },
    ],
  },
]

export const demoAssessment = {
  title: 'Platform engineer, first round',
  role: 'Platform engineer',
  introduction:
    'Four tasks from our week: two to write, two to repair. Take them in any order, and submit as often as you like. Partial solutions score too.',
  durationMinutes: 90,
  aiRule: 'documentation',
  aiNote:
    'Search the web and ask an assistant about a language or a library, as you would on a working day. The solution itself should be yours: we talk about it in the next round.',
  contact: 'mara.lindqvist@fernhill.example',
  afterwards: 'decision',
} as const
