import * as z from 'zod/mini';
import { SERIAL_FAILURES } from './serial-channel';

/** Events of the hidden window with Web Serial. The main process validates them like everything from a page. */
export const fromSerialSchema = z.discriminatedUnion('type', [
  /** @param service UUID of the opened service. */
  z.strictObject({ type: z.literal('opened'), service: z.string().check(z.maxLength(40)) }),
  /** Nothing was opened; `detail` is the browser's own message, for the log. */
  z.strictObject({ type: z.literal('failed'), reason: z.enum(SERIAL_FAILURES), detail: z.string().check(z.maxLength(300)) }),
  z.strictObject({ type: z.literal('data'), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
  z.strictObject({ type: z.literal('closed') }),
]);

/** One of these events. */
export type SerialEvent = z.infer<typeof fromSerialSchema>;
