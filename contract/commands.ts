import { z } from 'zod';
import { ACTION_KINDS } from '../catalog/actions/action';
import type { MessageKey } from '../catalog/messages/message';
import { keptGuideSchema, preferencesSchema } from './preferences';
import type { Snapshot } from './snapshot';

/** Hosts that a link in the window may open in the system's browser. */
export const LINK_HOSTS: ReadonlySet<string> = new Set(['helpguide.sony.net', 'www.sony.com', 'www.sony.co.uk', 'github.com']);

const headphones = z.string().regex(/^h\d{1,9}$/);
const address = z.string().regex(/^([0-9A-F]{2}:){5}[0-9A-F]{2}$/);

/** Everything the renderer can ask for. Validated in main; anything else is refused. */
export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('get-snapshot') }),
  z.strictObject({ type: z.literal('search') }),
  z.strictObject({ type: z.literal('open-bluetooth-settings') }),
  z.strictObject({ type: z.literal('open-link'), url: z.string().max(500) }),
  z.strictObject({ type: z.literal('act'), action: z.enum(ACTION_KINDS), headphones }),
  z.strictObject({ type: z.literal('cancel-action') }),
  z.strictObject({
    type: z.literal('answer-pairing'),
    question: z.number().int().positive(),
    answer: z.union([z.boolean(), z.string().regex(/^\w{1,16}$/)]),
  }),
  z.strictObject({ type: z.literal('power-on') }),
  /** Empty takes the owner's name away. */
  z.strictObject({ type: z.literal('rename'), headphones, nickname: z.string().max(60) }),
  z.strictObject({ type: z.literal('forget'), key: address }),
  z.strictObject({ type: z.literal('acknowledge-settings') }),
  z.strictObject({ type: z.literal('set-preferences'), preferences: preferencesSchema }),
  /** Which guide is open, so that it can be gone on with after a restart; null for none. */
  z.strictObject({ type: z.literal('keep-guide'), guide: keptGuideSchema.nullable() }),
  /** Forgets all remembered headphones. */
  z.strictObject({ type: z.literal('forget-all') }),
  z.strictObject({ type: z.literal('check-update') }),
  z.strictObject({ type: z.literal('download-update') }),
  z.strictObject({ type: z.literal('install-update') }),
  z.strictObject({ type: z.literal('dismiss-update') }),
  z.strictObject({ type: z.literal('make-report') }),
  z.strictObject({ type: z.literal('copy-report') }),
  z.strictObject({ type: z.literal('save-report') }),
]);

/** One command with its arguments. */
export type Command = z.infer<typeof commandSchema>;

/** The answer to a command: data, or an error with a sentence for a person. */
export type CommandResult =
  | { readonly ok: true; readonly snapshot?: Snapshot; readonly report?: string }
  | { readonly ok: false; readonly error: MessageKey };
