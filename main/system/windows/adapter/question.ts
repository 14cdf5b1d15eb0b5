import { z } from 'zod';

/** Twelve upper-case hex digits. */
const address = z.string().regex(/^[0-9A-F]{12}$/);

/**
 * What Windows' helpers are asked, a line of JSON each: the Win32 process and PowerShell know the same questions, except for
 * those of sound, which Win32 alone has, and `on`, which the Windows Runtime alone has.
 */
export const helperRequestSchema = z.discriminatedUnion('verb', [
  /** What is paired, connected and chosen. */
  z.object({ verb: z.literal('read') }),
  /** Who answers an inquiry; the next one begins when one has ended. */
  z.object({ verb: z.literal('search') }),
  /** No inquiry from now on. */
  z.object({ verb: z.literal('rest') }),
  z.object({ verb: z.literal('pair'), address }),
  /** How that pairing stands. */
  z.object({ verb: z.literal('pairing') }),
  /** The person's answer to its question; the code that was typed, or nothing. */
  z.object({ verb: z.literal('yes'), pin: z.string().regex(/^\w{0,16}$/) }),
  z.object({ verb: z.literal('remove'), kind: z.enum(['classic', 'le']), address }),
  /** Switches the radio on. */
  z.object({ verb: z.literal('on') }),
  /** Asks the driver to connect or disconnect sound; whether it did, `sound` tells. */
  z.object({ verb: z.literal('connect'), address }),
  z.object({ verb: z.literal('disconnect'), address }),
  z.object({ verb: z.literal('sound'), address }),
  /** Disables HID of the paired headset, so that it cannot type. */
  z.object({ verb: z.literal('disable-input'), address }),
  /** Chooses the headset as output. */
  z.object({ verb: z.literal('send-sound'), address }),
]);

export type HelperRequest = z.infer<typeof helperRequestSchema>;
