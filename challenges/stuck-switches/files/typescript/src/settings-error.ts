/** A variable that cannot be read. */
export class SettingsError extends Error {
  constructor(variable: string, text: string, expected: string) {
    super(`${variable} is ${JSON.stringify(text)}, which is not ${expected}`)
    this.name = 'SettingsError'
  }
}
