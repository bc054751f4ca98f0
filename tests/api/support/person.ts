/** Somebody whose name and address stand nowhere else. */
export const person = { name: 'Zerubabel Quintessa', email: 'zq.unique@example.net' } as const

/** Stands in whatever the candidate, the company or another system wrote about them. */
export const marker = 'marker-8f21c7'
