export interface Issue {
  readonly id: number
  readonly title: string
  readonly author: string
  readonly state: 'open' | 'closed'
  readonly labels: readonly string[]
  readonly weight: number | null
  /** The day, like `2026-03-01`. */
  readonly created: string
}
