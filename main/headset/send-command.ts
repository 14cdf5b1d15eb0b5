import type { HeadsetCommand, HeadsetCommandOutcome, HeadsetQuestion } from '../../catalog/headset-commands';
import { withTimeout } from '../async';
import { type ControlStream, Conversation, type HandshakeResult } from './conversation';
import {
  createDeviceListRequest,
  createDisconnectCommand,
  createMessageResponse,
  createPairingModeCommand,
  createPairingModeRequest,
  createTwoDevicesCommand,
  MESSAGES_FUNCTION,
  REQUESTS_V2,
  type SettingSlot,
  SHOWS_MESSAGES,
  selectDeviceForm,
} from './generation-2';
import { COMMAND_TIMEOUT_MS } from './link';
import { OutgoingFrameError } from './outgoing-allow-list';
import { parseDisconnectResult, parseGeneration2Devices, parseMessage, parseSwitch, parseText } from './parse-responses';
import { HeadsetProtocolError } from './protocol-error';
import { CONVERSATION_TIMEOUT_MS, readTwoDevices } from './read-details';
import type { ControlRequest } from './request';

/** Command of a user. A predicate selects the device in the list that the headphones report, because no address of it is stored. */
type UserCommand = HeadsetCommand<(address: string) => boolean>;

/** Result of a command, or a question of the headphones, which waits for at most {@link CONFIRMATION_TIMEOUT_MS}. */
export type CommandResult =
  | { readonly type: 'outcome'; readonly outcome: HeadsetCommandOutcome }
  | { readonly type: 'question'; readonly question: HeadsetQuestion; respond(yes: boolean): Promise<HeadsetCommandOutcome>; close(): void };

/** Options of a command. */
interface CommandOptions {
  /** Addresses of this computer, which is never disconnected. */
  readonly own: readonly string[];
  /** Checks whether headphones that report this model name may receive commands. */
  allowsCommands(model: string | null): boolean;
  readonly signal?: AbortSignal;
}

/** Time limit of the user's response to a question of the headphones, in ms. */
export const CONFIRMATION_TIMEOUT_MS = 60_000;

/** Questions that the headphones send before they disconnect devices, by message number. Sources: MOS, SPO. */
const QUESTIONS: ReadonlyMap<number, HeadsetQuestion> = new Map([
  [0x06, 'disconnects-ldac-off'],
  [0x07, 'disconnects'],
  [0x70, 'ldac'],
  [0x71, 'ldac'],
  [0x72, 'ldac'],
  [0x73, 'ldac'],
]);

/**
 * Reads the current state from headphones of generation 2 and sends the command once. Their notification is the outcome. Closes
 * the connection unless the headphones wait for a confirmation. Rejects with {@link HeadsetProtocolError} if nothing was changed.
 */
export async function sendHeadsetCommand(
  stream: ControlStream,
  service: string,
  command: UserCommand,
  options: CommandOptions,
): Promise<CommandResult> {
  const conversation = new Conversation(stream, options.own);
  const run = new Generation2Command(conversation, command, options);
  let result: CommandResult | null = null;
  try {
    const late = new HeadsetProtocolError('timeout', 'it took too long');
    result = await withTimeout(CONVERSATION_TIMEOUT_MS, late, () => run.run(service), options.signal);
    return result;
  } catch (error) {
    // A sent command can have had an effect. A blocked frame was not sent.
    if (!run.sent || error instanceof OutgoingFrameError) throw error;
    return { type: 'outcome', outcome: 'unconfirmed' };
  } finally {
    if (result?.type !== 'question') conversation.close();
  }
}

type Handshake2 = Extract<HandshakeResult, { generation: 2 }>;

class Generation2Command {
  readonly #conversation: Conversation;
  readonly #command: UserCommand;
  readonly #options: CommandOptions;
  /** True after the command was sent. */
  sent = false;

  constructor(conversation: Conversation, command: UserCommand, options: CommandOptions) {
    this.#conversation = conversation;
    this.#command = command;
    this.#options = options;
  }

  async run(service: string): Promise<CommandResult> {
    const handshake = await this.#conversation.handshake(service);
    if (handshake.generation !== 2) throw new HeadsetProtocolError('not-offered', 'generation 1 has no commands');
    const model = parseText((await this.#conversation.request(REQUESTS_V2.model)) ?? new Uint8Array());
    if (!this.#options.allowsCommands(model)) throw new HeadsetProtocolError('not-offered', 'this model is read-only');
    const command = this.#command;
    switch (command.type) {
      case 'two-devices':
        return this.#setTwoDevices(handshake, command.on);
      case 'pairing-mode':
        return { type: 'outcome', outcome: await this.#startPairingMode(handshake) };
      case 'disconnect-device':
        return { type: 'outcome', outcome: await this.#disconnect(handshake, command.device) };
    }
  }

  async #setTwoDevices({ functions }: Handshake2, on: boolean): Promise<CommandResult> {
    const setting = await readTwoDevices(this.#conversation, functions);
    if (setting === null) throw new HeadsetProtocolError('not-offered', 'the headphones did not report the setting');
    if (setting.on === on) return { type: 'outcome', outcome: 'already' };
    this.#conversation.allowCommand({ type: 'two-devices', on });
    if (functions.has(MESSAGES_FUNCTION)) await this.#conversation.request(SHOWS_MESSAGES);
    const request = createTwoDevicesCommand(setting.slot, on);
    let response = await this.#send(request);
    let message = parseMessage(response);
    // A message without a question is only information.
    while (message !== null && !message.needsConfirmation) {
      response = await this.#conversation.waitForNotification(request, COMMAND_TIMEOUT_MS);
      message = parseMessage(response);
    }
    if (message === null) return { type: 'outcome', outcome: getTwoDevicesOutcome(response, on) };
    const question = QUESTIONS.get(message.number);
    if (question !== undefined) return this.#waitForUser(question, message.number, setting.slot, on);
    await this.#conversation.request(createMessageResponse(message.number, false, setting.slot));
    return { type: 'outcome', outcome: 'unknown-question' };
  }

  #waitForUser(question: HeadsetQuestion, message: number, slot: SettingSlot, on: boolean): CommandResult {
    const conversation = this.#conversation;
    const timer = setTimeout(() => conversation.close(), CONFIRMATION_TIMEOUT_MS);
    const close = (): void => {
      clearTimeout(timer);
      conversation.close();
    };
    const respond = async (yes: boolean): Promise<HeadsetCommandOutcome> => {
      clearTimeout(timer);
      // The connection ended, or the time limit passed.
      if (!conversation.isOpen) return 'not-done';
      try {
        const response = await conversation.request(createMessageResponse(message, yes, slot));
        return yes ? getTwoDevicesOutcome(response, on) : 'not-done';
      } catch (error) {
        // Many models reconnect right after a change and send no notification (SPO).
        if (error instanceof HeadsetProtocolError) return yes ? 'unconfirmed' : 'not-done';
        throw error;
      } finally {
        conversation.close();
      }
    };
    return { type: 'question', question, respond, close };
  }

  async #startPairingMode({ table2 }: Handshake2): Promise<HeadsetCommandOutcome> {
    const form = selectDeviceForm(table2);
    const mode = form === null ? null : await this.#conversation.request(createPairingModeRequest(form));
    if (form === null || mode === null) throw new HeadsetProtocolError('not-offered', 'the headphones did not report pairing mode');
    if (mode[2] === 1) return 'already';
    this.#conversation.allowCommand({ type: 'pairing-mode' });
    const response = await this.#send(createPairingModeCommand(form));
    return response === null ? 'unconfirmed' : response[2] === 1 ? 'done' : 'refused';
  }

  async #disconnect({ table2 }: Handshake2, isDevice: (address: string) => boolean): Promise<HeadsetCommandOutcome> {
    const form = selectDeviceForm(table2);
    const devices =
      form === null ? null : parseGeneration2Devices((await this.#conversation.request(createDeviceListRequest(form))) ?? new Uint8Array());
    const device = devices?.find(({ address }) => isDevice(address));
    const { own } = this.#options;
    if (form === null || device === undefined || own.length === 0 || own.includes(device.address))
      throw new HeadsetProtocolError('not-offered', 'the device is unknown to the headphones, or it is this computer');
    if (device.connection === null) return 'already';
    this.#conversation.allowCommand({ type: 'disconnect-device', device });
    const request = createDisconnectCommand(form, device.address);
    let result = parseDisconnectResult(await this.#send(request), device.address);
    while (result === 'in-progress')
      result = parseDisconnectResult(await this.#conversation.waitForNotification(request, COMMAND_TIMEOUT_MS), device.address);
    return result;
  }

  #send(request: ControlRequest): Promise<Uint8Array | null> {
    this.sent = true;
    return this.#conversation.request(request);
  }
}

function getTwoDevicesOutcome(response: Uint8Array | null, on: boolean): HeadsetCommandOutcome {
  if (response === null) return 'unconfirmed';
  return parseSwitch(response) === on ? 'done' : 'refused';
}
