import { writeDescriptor } from './descriptor.ts'
import type { Encoder } from './encode.ts'
import { Op } from './wire.ts'

/** What a request has behind its target, as JSON text; see wire.ts. */
export function writeOperands(op: Op, operands: readonly unknown[], encoder: Encoder): string {
  switch (op) {
    case Op.service:
    case Op.apply:
    case Op.construct:
      return `,${encoder.value(operands[0])},${writeList(operands[1] as readonly unknown[], encoder)}`
    case Op.defineProperty:
      return `,${encoder.value(operands[0])},${writeDescriptor(operands[1] as PropertyDescriptor, encoder.value)}`
    default: {
      let text = ''
      for (let index = 0; index < operands.length; index++) text += `,${encoder.value(operands[index])}`
      return text
    }
  }
}

function writeList(values: readonly unknown[], encoder: Encoder): string {
  let text = ''
  for (let index = 0; index < values.length; index++) text += `${index === 0 ? '' : ','}${encoder.value(values[index])}`
  return `[${text}]`
}
