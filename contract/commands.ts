import * as z from 'zod/mini';
import { ACTION_KINDS, type ActionError, type ActionKind } from '../catalog/actions/action';
import type { HeadsetCommand, HeadsetCommandResponse } from '../catalog/headset-commands';
import type { ControlErrorReason, HeadsetDetailsView } from '../catalog/headset-details';
import { ADDRESS } from '../catalog/ids';
import { PERMISSIONS } from '../catalog/settings-page';
import { SHELL_COMMANDS } from '../catalog/shell-commands';
import { CODECS } from '../catalog/sound/codecs';
import { SOUND_GATES } from '../catalog/sound/headset-sound';
import { entryIdSchema } from './entry-id';
import { FAULT_PLACES, MAX_FAULT_LENGTH } from './fault';
import { learnedKeySchema, triedMethodSchema } from './learned';
import { MAX_KEPT_PAGE, type PageStart } from './page-start';
import { keptGuideSchema, preferencesSchema } from './preferences';
import type { Snapshot } from './snapshot';

const headphones = entryIdSchema;
const headsetCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('two-devices'), on: z.boolean() }),
  z.strictObject({ type: z.literal('pairing-mode') }),
  z.strictObject({ type: z.literal('disconnect-device'), device: z.string().check(z.regex(/^[0-9a-f]{16}$/)) }),
]) satisfies z.ZodMiniType<HeadsetCommand>;
const address = z.string().check(z.regex(ADDRESS));

/** Commands of the renderer. Main validates them and refuses anything else. */
export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('get-snapshot') }),
  /** Requests the start of a new window's page. The stored state of the previous page is returned once. */
  z.strictObject({ type: z.literal('get-start') }),
  /** Stores the page's state for a later window. Null keeps this page, because it has unfinished input. */
  z.strictObject({ type: z.literal('keep-page'), text: z.nullable(z.string().check(z.maxLength(MAX_KEPT_PAGE))) }),
  z.strictObject({ type: z.literal('search') }),
  /** Watches the packets of headphones for the guide on screen. Null ends that. */
  z.strictObject({ type: z.literal('watch-radio'), watch: z.nullable(z.strictObject({ headphones, awaitsSilence: z.boolean() })) }),
  z.strictObject({ type: z.literal('open-bluetooth-settings') }),
  z.strictObject({ type: z.literal('open-sound-settings') }),
  /** Opens the system's privacy settings for a permission. */
  z.strictObject({ type: z.literal('open-permission-settings'), permission: z.enum(PERMISSIONS) }),
  /** Opens the gate for the sound check, to the names of sound outputs or also to the microphone, or closes it. */
  z.strictObject({ type: z.literal('allow-sound'), what: z.enum(SOUND_GATES) }),
  /** Reports that the user heard the test tones on both sides of these headphones. */
  z.strictObject({ type: z.literal('heard-tones'), headphones }),
  z.strictObject({ type: z.literal('open-link'), url: z.string().check(z.maxLength(500)) }),
  z.strictObject({ type: z.literal('act'), action: z.enum(ACTION_KINDS), headphones, codec: z.optional(z.enum(CODECS)) }),
  z.strictObject({ type: z.literal('cancel-action') }),
  z.strictObject({
    type: z.literal('answer-pairing'),
    question: z.int().check(z.positive()),
    answer: z.union([z.boolean(), z.string().check(z.regex(/^\w{1,16}$/))]),
  }),
  z.strictObject({ type: z.literal('power-on') }),
  /** An empty name removes the owner's name. */
  z.strictObject({ type: z.literal('rename'), headphones, nickname: z.string().check(z.maxLength(60)) }),
  /** Stores the owner's choice of the model. */
  z.strictObject({ type: z.literal('choose-model'), headphones, modelId: z.string().check(z.maxLength(64)) }),
  /** Keeps the owner's choice although a device ID contradicts it. */
  z.strictObject({ type: z.literal('keep-chosen-model'), headphones }),
  /** Removes that choice. */
  z.strictObject({ type: z.literal('unchoose-model'), key: address }),
  z.strictObject({ type: z.literal('forget'), key: address }),
  z.strictObject({ type: z.literal('acknowledge-settings') }),
  /** Logs that a part of the window could not be drawn. */
  z.strictObject({ type: z.literal('report-fault'), place: z.enum(FAULT_PLACES), detail: z.string().check(z.maxLength(MAX_FAULT_LENGTH)) }),
  /** Contains only the changes, so that two changes in a row don't revert each other. */
  z.strictObject({ type: z.literal('set-preferences'), preferences: z.partial(preferencesSchema) }),
  /** Stores the open guide, so that it can be resumed after a restart; null for none. */
  z.strictObject({ type: z.literal('keep-guide'), guide: z.nullable(keptGuideSchema) }),
  /** Records a method that worked; a second record adds what the user noticed. */
  z.strictObject({ type: z.literal('learn'), method: triedMethodSchema }),
  z.strictObject({ type: z.literal('unlearn'), learned: learnedKeySchema }),
  /** Copies the report of a method to the clipboard. */
  z.strictObject({ type: z.literal('copy-method-report'), learned: learnedKeySchema }),
  /** Copies the blank sheet of facts of a model to the clipboard. */
  z.strictObject({ type: z.literal('copy-facts'), modelId: z.string().check(z.maxLength(64)) }),
  /** Copies a command for a terminal, which a text shows, to the clipboard. */
  z.strictObject({ type: z.literal('copy-command'), command: z.enum(SHELL_COMMANDS) }),
  /** Requests or drops a reminder to try headphones that charge; null if they are not in the list. */
  z.strictObject({ type: z.literal('remind'), headphones: z.nullable(headphones), wanted: z.boolean() }),
  /** Forgets all remembered headphones. */
  z.strictObject({ type: z.literal('forget-all') }),
  z.strictObject({ type: z.literal('check-update') }),
  z.strictObject({ type: z.literal('download-update') }),
  z.strictObject({ type: z.literal('install-update') }),
  z.strictObject({ type: z.literal('dismiss-update') }),
  /** Reads the details of headphones, if the user turned that on. */
  z.strictObject({ type: z.literal('read-headset'), headphones }),
  /** Sends headphones a command that the user confirmed. */
  z.strictObject({ type: z.literal('send-headset-command'), headphones, command: headsetCommand }),
  /** Responds to a question of headphones during a command. */
  z.strictObject({ type: z.literal('respond-to-headset'), yes: z.boolean() }),
  /** Cancels the running session. */
  z.strictObject({ type: z.literal('leave-headset') }),
  z.strictObject({ type: z.literal('make-report') }),
  z.strictObject({ type: z.literal('copy-report') }),
  z.strictObject({ type: z.literal('save-report') }),
  /** Saves the system's responses of this session, masked, for the project. */
  z.strictObject({ type: z.literal('save-recording') }),
]);

/** One command with its arguments. */
export type Command = z.infer<typeof commandSchema>;

/** Results of commands. A command that is missing here returns null. */
export interface Results {
  'get-snapshot': Snapshot;
  'get-start': PageStart;
  'make-report': string;
  'read-headset': HeadsetDetailsView;
  'send-headset-command': HeadsetCommandResponse;
  'respond-to-headset': HeadsetCommandResponse;
}

/** Result of the command with this type. */
export type ResultOf<T extends Command['type']> = T extends keyof Results ? Results[T] : null;

/** Reasons why a command failed: a kind, and its details. Each kind has a sentence, `error.<kind>`. */
export type CommandError =
  /** Failure of a command that came from another page, doesn't match the schema, or exceeds the rate. */
  | { readonly kind: 'bad-request' | 'too-fast' | 'internal' }
  | { readonly kind: 'headset'; readonly reason: ControlErrorReason }
  /** Failure because another action is running. */
  | { readonly kind: 'action-busy' }
  /** Failure because this system doesn't allow the action. */
  | { readonly kind: 'action-unsupported'; readonly action: ActionKind }
  /** Failure to turn on Bluetooth. */
  | { readonly kind: 'power-on'; readonly reason: ActionError }
  /** Failure because no program for the settings was found, or it did not start. */
  | { readonly kind: 'settings-none' | 'settings-failed' }
  /** Failure because the system denies the microphone to every program. */
  | { readonly kind: 'report-save' | 'link' | 'microphone' };

/** Response to a command. */
export type CommandResponse<T extends Command['type'] = Command['type']> =
  | { readonly ok: true; readonly result: ResultOf<T> }
  | { readonly ok: false; readonly error: CommandError };
