/** Loaded before a server: SIGUSR2 moves what it takes for the time of day forward, and the next one back. */

const SHIFT_MS = 45_000
const RealDate = Date
let offset = 0

class ShiftedDate extends RealDate {
  constructor(...args: [] | ConstructorParameters<typeof Date>) {
    if (args.length === 0) super(RealDate.now() + offset)
    else super(...(args as ConstructorParameters<typeof Date>))
  }
  static override now(): number {
    return RealDate.now() + offset
  }
}

globalThis.Date = ShiftedDate as DateConstructor
process.on('SIGUSR2', () => {
  offset = offset === 0 ? SHIFT_MS : 0
})
