import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { CHANNEL } from '../../contract/channels';
import { type Command, type CommandResponse, commandSchema } from '../../contract/commands';
import { withTimeout } from '../async';
import { APP_ORIGIN } from './app-scheme';
import type { Log } from './log';
import { type Rate, RateLimit } from './rate';

/** Time limit of a command's response, in ms. */
export const COMMAND_TIMEOUT_MS = 30_000;

/** Maximum rate of commands, more than a user or a page of ours sends. */
const ALL: Rate = { perSecond: 50, burst: 100 };
/** Commands that reach beyond this program: they start processes, open windows or use the network. */
const OUTSIDE: Rate = { perSecond: 5, burst: 10 };
/** Rate of logged refusals, because a flood of them would fill the log. */
const LOGGED: Rate = { perSecond: 1, burst: 5 };

/**
 * Commands that reach beyond this program: they start processes, open windows, send something to a device, use the network or fill the log.
 * Each command decides here. `allow-sound` doesn't count, because a refusal could keep the gate open.
 */
export const OUTBOUND_COMMANDS: Readonly<Record<Command['type'], boolean>> = {
  'get-snapshot': false,
  'get-start': false,
  'keep-page': false,
  search: false,
  'watch-radio': false,
  'open-bluetooth-settings': true,
  'open-sound-settings': true,
  'open-permission-settings': true,
  'allow-sound': false,
  'heard-tones': true,
  'open-link': true,
  act: true,
  'cancel-action': false,
  'answer-pairing': true,
  'power-on': true,
  rename: false,
  'choose-model': false,
  'keep-chosen-model': false,
  'unchoose-model': false,
  forget: false,
  'acknowledge-settings': false,
  'report-fault': true,
  'set-preferences': false,
  'keep-guide': false,
  learn: false,
  unlearn: false,
  'copy-method-report': false,
  'copy-facts': false,
  'copy-command': false,
  remind: false,
  'forget-all': false,
  'check-update': true,
  'download-update': true,
  'install-update': true,
  'dismiss-update': false,
  'read-headset': true,
  'send-headset-command': true,
  'respond-to-headset': true,
  'leave-headset': false,
  'make-report': true,
  'copy-report': true,
  'save-report': true,
  'save-recording': true,
};

/** Checks whether a message comes from the top frame of our own page. */
export function isOwnFrame(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.url.startsWith(`${APP_ORIGIN}/`);
}

/** Handles the renderer's commands. It checks the sender, the schema and the rate, and catches every exception. */
export function handleCommands(
  ipc: Pick<IpcMain, 'handle'>,
  log: Log,
  run: (command: Command) => Promise<CommandResponse>,
  now: () => number = () => performance.now(),
): void {
  const [all, outside, logged] = [ALL, OUTSIDE, LOGGED].map((rate) => new RateLimit(rate, now));
  const refuse = (why: string, kind: 'bad-request' | 'too-fast'): CommandResponse => {
    if (logged?.take() === true) log.warn(why);
    return { ok: false, error: { kind } };
  };
  ipc.handle(CHANNEL.command, async (event, payload: unknown): Promise<CommandResponse> => {
    if (!isOwnFrame(event)) return refuse('a command from a foreign sender was refused', 'bad-request');
    if (all?.take() !== true) return refuse('commands came too fast', 'too-fast');
    const parsed = commandSchema.safeParse(payload);
    if (!parsed.success) {
      // The content is left out because it could imitate another line of the log.
      const [issue] = parsed.error.issues;
      return refuse(`a malformed command was refused: ${issue?.code ?? ''} at ${issue?.path.length ?? 0}`, 'bad-request');
    }
    if (OUTBOUND_COMMANDS[parsed.data.type] && outside?.take() !== true) return refuse(`${parsed.data.type} came too fast`, 'too-fast');
    try {
      return await withTimeout(COMMAND_TIMEOUT_MS, new Error('no response in time'), () => run(parsed.data));
    } catch (error) {
      log.error(`the command ${parsed.data.type} failed`, error);
      return { ok: false, error: { kind: 'internal' } };
    }
  });
}
