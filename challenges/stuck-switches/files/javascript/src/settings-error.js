/** A variable that cannot be read. */
export class SettingsError extends Error {
  /**
   * @param {string} variable
   * @param {string} text
   * @param {string} expected
   */
  constructor(variable, text, expected) {
    super(`${variable} is ${JSON.stringify(text)}, which is not ${expected}`)
    this.name = 'SettingsError'
  }
}
