import { createPublicKey, verify } from 'node:crypto';

/** Signed part of a feed's announcement. All of it comes from the network. */
export interface Announcement {
  readonly version?: unknown;
  readonly files?: unknown;
  /** Computer of the files. See {@link formatTarget}. */
  readonly target?: unknown;
  /** Time of publication (ISO 8601). */
  readonly releaseDate?: unknown;
  /** Ed25519 over {@link createStatement}, base64; scripts/sign.ts adds it. */
  readonly signature?: unknown;
}

/** Returns the computer that files are for: its system and processor, such as `linux-x64`. */
export function formatTarget(platform: string, arch: string): string {
  return `${platform}-${arch}`;
}

/**
 * Returns the signed text: the version, its date, its computer, and each file with its checksum and size. Null if the
 * announcement lacks one of them.
 */
export function createStatement({ version, files, target, releaseDate }: Announcement): string | null {
  const facts = [version, target, releaseDate];
  if (!facts.every((fact) => typeof fact === 'string' && fact !== '' && !fact.includes('\n'))) return null;
  if (parseReleaseDate({ releaseDate }) === null || !Array.isArray(files) || files.length === 0) return null;
  const lines = files.map((file: unknown) => {
    const { url, sha512, size } = (typeof file === 'object' && file !== null ? file : {}) as Readonly<Record<string, unknown>>;
    return typeof url === 'string' && typeof sha512 === 'string' && typeof size === 'number' ? `${url} ${sha512} ${size}` : null;
  });
  if (lines.includes(null) || lines.some((line) => line?.includes('\n'))) return null;
  return ['earshot-update 2', ...facts, ...lines.sort()].join('\n');
}

/** Returns the time of publication in ms since 1970; null if the announcement has no date. */
export function parseReleaseDate({ releaseDate }: Announcement): number | null {
  const date = typeof releaseDate === 'string' ? Date.parse(releaseDate) : Number.NaN;
  return Number.isNaN(date) ? null : date;
}

/** Checks whether the announcement is for this computer and was signed with the private half of `key` (PEM). Never throws. */
export function isSigned(announcement: Announcement, key: string, target: string): boolean {
  const text = createStatement(announcement);
  const { signature } = announcement;
  if (text === null || announcement.target !== target || typeof signature !== 'string') return false;
  try {
    return verify(null, Buffer.from(text), createPublicKey(key), Buffer.from(signature, 'base64'));
  } catch {
    return false; // A broken key or signature proves nothing.
  }
}
