import { buildGuestBundles, type GuestBundles } from './bundle.ts'

/** The guests, bundled when this module is loaded. In a child's program the finished text stands here instead. */
export const guestBundles: GuestBundles = await buildGuestBundles()
