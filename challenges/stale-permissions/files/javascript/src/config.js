export const config = {
  rememberMs: 10 * 60 * 1000,
}
