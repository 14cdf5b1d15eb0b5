import * as z from 'zod/mini';
import { commandSchema } from './commands';

/** Version of the messages between a running Earshot and its command line. Both refuse a different version. */
export const SOCKET_VERSION = 1;

/** Maximum length of a line to the running Earshot, in bytes. The longest command has a few hundred. */
export const MAX_REQUEST_BYTES = 8_192;
/** Maximum length of a line from the running Earshot, in bytes. A snapshot of 300 headphones has about 600,000. */
export const MAX_RESPONSE_BYTES = 4_000_000;

/** Commands that the command line may send. All others belong to the window. */
const SOCKET_COMMANDS = ['search', 'act', 'cancel-action', 'answer-pairing', 'make-report'] as const;

const allowed: ReadonlySet<string> = new Set(SOCKET_COMMANDS);
const command = commandSchema.check(z.refine(({ type }) => allowed.has(type)));

/** Line to the running Earshot. */
export const socketRequestSchema = z.discriminatedUnion('type', [
  /** First line. `key` is the secret of the user's folder on systems without a socket in a folder; null elsewhere. */
  z.strictObject({ type: z.literal('hello'), version: z.int(), key: z.nullable(z.string().check(z.maxLength(64))) }),
  z.strictObject({ type: z.literal('command'), id: z.int().check(z.positive()), command }),
]);

/** Request of the command line. */
export type SocketRequest = z.infer<typeof socketRequestSchema>;

/** Reasons for which the running Earshot ends a connection. */
export const SOCKET_REFUSALS = ['version', 'bad-request', 'too-fast', 'too-many'] as const;
