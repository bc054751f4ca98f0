import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'

/**
 * Keeps what has to be read again, such as the key that signs a webhook, out of the hands of whoever reads the
 * database alone: XChaCha20-Poly1305 under a key that is made of the installation's secret.
 */
export interface Vault {
  seal(text: string): Promise<string>
  /** Rejects where the text was sealed under another secret, or changed. */
  open(sealed: string): Promise<string>
}

export function createVault(secret: string): Vault {
  const key = `assay vault ${secret}`
  return {
    seal: (data) => symmetricEncrypt({ key, data }),
    open: (data) => symmetricDecrypt({ key, data }),
  }
}
