import * as z from 'zod/mini';
import { SOCKET_REFUSALS } from './local-socket';
import type { Snapshot } from './snapshot';
import { snapshotSchema } from './snapshot-schema';

// The schemas have their own file, because only clients check what they receive, and a running Earshot would keep these schemas in memory.
const answer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), result: z.nullable(z.string().check(z.maxLength(1_000_000))) }),
  // The error has one of the kinds of `CommandError`, each of which has a sentence.
  z.strictObject({ ok: z.literal(false), error: z.looseObject({ kind: z.string().check(z.maxLength(40)) }) }),
]);

/** Line from the running Earshot. */
export const socketResponseSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('snapshot'), snapshot: snapshotSchema as z.ZodMiniType<Snapshot> }),
  z.strictObject({ type: z.literal('answer'), id: z.int().check(z.positive()), answer }),
  z.strictObject({ type: z.literal('refused'), reason: z.enum(SOCKET_REFUSALS) }),
]);

/** Response of the running Earshot. */
export type SocketResponse = z.infer<typeof socketResponseSchema>;
