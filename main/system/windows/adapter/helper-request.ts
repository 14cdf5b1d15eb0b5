import * as z from 'zod/mini';

/** Twelve upper-case hex digits. */
const address = z.string().check(z.regex(/^[0-9A-F]{12}$/));

/**
 * Schema of requests to Windows' helpers, a line of JSON each. The Win32 process and PowerShell have the same requests,
 * except that only Win32 has those of sound, and only the Windows Runtime has `on`.
 */
export const helperRequestSchema = z.discriminatedUnion('verb', [
  /** Requests paired, connected and selected devices. */
  z.object({ verb: z.literal('read') }),
  /** Requests the devices that respond to an inquiry. Inquiries follow one another. */
  z.object({ verb: z.literal('search') }),
  /** Ends the inquiries. */
  z.object({ verb: z.literal('rest') }),
  z.object({ verb: z.literal('pair'), address }),
  /** Requests the progress of that pairing. */
  z.object({ verb: z.literal('pairing') }),
  /** Forwards the user's response to the question: the typed code, or nothing. */
  z.object({ verb: z.literal('yes'), pin: z.string().check(z.regex(/^\w{0,16}$/)) }),
  z.object({ verb: z.literal('remove'), kind: z.enum(['classic', 'le']), address }),
  /** Switches the radio on. */
  z.object({ verb: z.literal('on') }),
  /** Requests a connection or disconnection of sound from the driver. `sound` reports the effect. */
  z.object({ verb: z.literal('connect'), address }),
  z.object({ verb: z.literal('disconnect'), address }),
  z.object({ verb: z.literal('sound'), address }),
  /** Disables HID of the paired headset, so that it cannot type. */
  z.object({ verb: z.literal('disable-input'), address }),
  /** Enables that HID again. */
  z.object({ verb: z.literal('enable-input'), address }),
  /** Chooses the headset as output. */
  z.object({ verb: z.literal('send-sound'), address }),
]);

export type HelperRequest = z.infer<typeof helperRequestSchema>;
