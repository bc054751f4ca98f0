import type { useDefaultLayout } from 'react-resizable-panels'

/** A remembered layout as the props of its group. */
export function layoutProps({ defaultLayout, onLayoutChanged }: ReturnType<typeof useDefaultLayout>) {
  return { onLayoutChanged, ...(defaultLayout && { defaultLayout }) }
}
