import { createPublicKey, verify } from 'node:crypto';

/** Signed part of a feed's announcement. All of it comes from the network. */
export interface Announcement {
  readonly version?: unknown;
  readonly files?: unknown;
  /** Ed25519 over {@link statement}, base64; put there by scripts/sign.ts. */
  readonly signature?: unknown;
}

/**
 * Returns the signed text: the version, and each file with its checksum and size. Null when the announcement has no such
 * things.
 */
export function statement({ version, files }: Announcement): string | null {
  if (typeof version !== 'string' || !Array.isArray(files) || files.length === 0) return null;
  const lines = files.map((file: unknown) => {
    const { url, sha512, size } = (typeof file === 'object' && file !== null ? file : {}) as Readonly<Record<string, unknown>>;
    return typeof url === 'string' && typeof sha512 === 'string' && typeof size === 'number' ? `${url} ${sha512} ${size}` : null;
  });
  if (lines.includes(null) || lines.some((line) => line?.includes('\n'))) return null;
  return ['earshot-update', version, ...lines.sort()].join('\n');
}

/** Checks whether the announcement was signed with the private key of `key` (PEM). Never throws. */
export function isSigned(announcement: Announcement, key: string): boolean {
  const text = statement(announcement);
  const { signature } = announcement;
  if (text === null || typeof signature !== 'string') return false;
  try {
    return verify(null, Buffer.from(text), createPublicKey(key), Buffer.from(signature, 'base64'));
  } catch {
    return false; // a broken key or signature proves nothing
  }
}
