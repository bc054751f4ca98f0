interface Subject {
  /** As a file in the scratch folder imports it. */
  readonly module: string
  /** Something that it exports. */
  readonly name: string
}

/** What a file of own tests begins with. */
export function firstOwnTests({ module, name }: Subject): string {
  return `import { expect, test } from 'vitest'
import { ${name} } from '${module}'

// Your own tests run behind the visible ones. They count for nothing and are not handed in.
test('${name} is there', () => {
  expect(${name}).toBeDefined()
})
`
}

/** What a script begins with. */
export function firstScript({ module, name }: Subject): string {
  return `import { ${name} } from '${module}'

// Try something out: what this prints is shown in the console. It is not handed in.
console.log(${name})
`
}
