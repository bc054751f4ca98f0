/** Short names for issues: their titles, or what is particular about them. */
export function issuesWith(property, values) {
  return values.map((value, index) => ({
    id: index + 1,
    title: 'Something',
    author: 'ines',
    state: 'open',
    labels: [],
    weight: null,
    created: '2026-03-01',
    [property]: value,
  }))
}
