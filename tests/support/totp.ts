import { createOTP } from '@better-auth/utils/otp'

/** The code that an app shows now for the key of an `otpauth:` address, or for the key itself. */
export function codeFor(key: string): Promise<string> {
  const secret = key.startsWith('otpauth:') ? (new URL(key).searchParams.get('secret') ?? '') : key.replaceAll(' ', '')
  return createOTP(Buffer.from(base32(secret)).toString('utf8'), { digits: 6, period: 30 }).totp()
}

/** RFC 4648, section 6, without padding. */
function base32(text: string): Uint8Array {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  const bytes = bits.join('').match(/.{8}/g) ?? []
  return Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 2))
}
