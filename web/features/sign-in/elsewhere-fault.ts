const sentences: Readonly<Record<string, string>> = {
  signup_disabled: 'There is no account here for that address. Ask one of your administrators to invite you.',
  account_not_linked: 'Your company’s sign-in does not say that this address is yours. Ask whoever looks after it.',
  email_not_found: 'Your company’s sign-in names no e-mail address for you. Ask whoever looks after it.',
  access_denied: 'You were not signed in over there, so nothing has changed here.',
  forbidden: 'This account has ended. Ask one of your administrators.',
}

/** What a refusal of the company's own sign-in system, named in the address, means to the person. */
export function elsewhereFault(code: string | undefined): Error | null {
  if (code === undefined) return null
  const known = sentences[code.toLowerCase()]
  return new Error(known ?? 'Signing in did not work. Try again; if it stays so, ask one of your administrators.')
}
