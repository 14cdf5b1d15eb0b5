/** File, line and reason of the compiler of tsx: `/x/wh-xyz.ts:12:2: ERROR: Expected "}" but found "family"`. */
const NOT_COMPILED = /([\w.-]+\.ts):(\d+):\d+: ERROR: (.+)/;
/** Import of a model's file that doesn't exist. */
const NOT_FOUND = /^Cannot find module '.*catalog[\\/]models[\\/]([\w.-]+)'/;
/** First place in a catalog's file in a stack: `at <anonymous> (/x/catalog/models/wh-xyz.ts:30:8)`. */
const IN_CATALOG = /catalog[\\/]models[\\/]([\w.-]+\.ts):(\d+):\d+/;

/**
 * Describes an error that a model's file caused when it was read: a missing comma, import or file. Returns the file and the reason, or
 * null if another file is at fault.
 */
export function describeLoadError(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const [, file, line, reason] = NOT_COMPILED.exec(error.message) ?? [];
  if (file !== undefined) return `${file}: line ${line}: ${reason}`;
  const [, missing] = NOT_FOUND.exec(error.message) ?? [];
  if (missing !== undefined) return `index.ts: imports ${missing}, but catalog/models has no such file`;
  const [, where, at] = IN_CATALOG.exec(error.stack ?? '') ?? [];
  return where === undefined ? null : `${where}: line ${at}: ${error.message}`;
}
