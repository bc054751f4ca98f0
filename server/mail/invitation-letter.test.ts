import { expect, test } from 'vitest'
import { invitationLetter } from './invitation-letter.ts'

const facts = {
  kind: 'invitation',
  company: 'Fernhill Forge',
  candidate: 'Zoë <script>alert(1)</script>',
  title: 'Backend',
  role: 'Engineer',
  subject: '',
  ownWords: '',
  minutes: 75,
  link: 'https://assay.example.com/t/abc',
  opensAt: null,
  expiresAt: new Date('2026-01-29T09:00:00Z'),
  contact: 'hiring@example.com',
} as const

test('says in text and in HTML the same', () => {
  const { subject, text, html } = invitationLetter(facts)
  expect(subject).toBe('Fernhill Forge invites you: Backend')
  for (const body of [text, html]) {
    expect(body).toContain('https://assay.example.com/t/abc')
    expect(body).toContain('75 minutes')
    expect(body).toContain('29 January 2026')
    expect(body).toContain('hiring@example.com')
  }
})

test('a name is text, whatever it holds', () => {
  const { html } = invitationLetter(facts)
  expect(html).not.toContain('<script>')
  expect(html).toContain('&lt;script&gt;')
})

test('a line break in a title makes no second header', () => {
  const { subject } = invitationLetter({ ...facts, title: 'Backend\r\nBcc: everybody@example.com' })
  expect(subject).toBe('Fernhill Forge invites you: Backend Bcc: everybody@example.com')
})

test('a link that opens later says from when', () => {
  const { text } = invitationLetter({ ...facts, opensAt: new Date('2026-01-20T08:30:00Z'), contact: null })
  expect(text).toMatch(/from 20 January 2026 at 08:30 UTC until 29 January 2026 at 09:00 UTC/)
  expect(text).not.toContain('write to')
})

test('the company’s own words stand in the place of ours, and the link and the clock are told all the same', () => {
  const own = { ...facts, subject: 'Your next step', ownWords: 'Thank you for the talk.\n\nHere is the task.' }
  const { subject, text, html } = invitationLetter(own)
  expect(subject).toBe('Your next step')
  expect(text).toContain('Thank you for the talk.\n\nHere is the task.\n\nOpen your personal link:')
  expect(text).toContain('75 minutes')
  expect(html).toContain('Thank you for the talk.')
  expect(text).not.toContain('invites you')
  expect(invitationLetter({ ...own, kind: 'reminder' }).subject).toBe('A reminder from Fernhill Forge: Your next step')
})
