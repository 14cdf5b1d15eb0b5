import type { ActOutcome, HeadsetQuestion } from '../../catalog/headset-commands';
import { withTimeout } from '../async';
import { type ControlStream, Conversation, type HandshakeResult } from './conversation';
import {
  createDeviceListRequest,
  createDisconnectRequest,
  createMessageResponse,
  createPairingModeRequest,
  deviceForm,
  MESSAGES_FUNCTION,
  REQUESTS_V2,
  type SettingSlot,
  SHOWS_MESSAGES,
  setTwoDevices,
  startPairingMode,
} from './generation-2';
import { COMMAND_TIMEOUT_MS, type ControlRequest } from './link';
import { OutgoingFrameError } from './outgoing-allow-list';
import { parseDisconnectResult, parseGeneration2Devices, parseMessage, parseSwitch, parseText } from './parse-responses';
import { HeadsetProtocolError } from './protocol-error';
import { readTwoDevices, SESSION_MS } from './read-details';

/** Command of a user. A device is known only by its address, which is not stored. */
export type HeadsetCommand =
  | { readonly type: 'two-devices'; readonly on: boolean }
  | { readonly type: 'pairing-mode' }
  | { readonly type: 'let-go'; is(address: string): boolean };

/** Result of a command, or a question of the headphones, which waits for at most {@link CONFIRMATION_TIMEOUT_MS}. */
export type CommandResult =
  | { readonly type: 'outcome'; readonly outcome: ActOutcome }
  | { readonly type: 'asks'; readonly question: HeadsetQuestion; answer(yes: boolean): Promise<ActOutcome>; close(): void };

/** Options of a command. */
interface CommandOptions {
  /** Addresses of this computer, which is never disconnected. */
  readonly own: readonly string[];
  /** Whether a headset that calls itself so may be changed at all. */
  mayChange(model: string | null): boolean;
  readonly signal?: AbortSignal;
}

/** Time limit of the user's response to a question of the headphones, in ms. */
export const CONFIRMATION_TIMEOUT_MS = 60_000;

/** Messages that ask before devices are disconnected, by their number. Sources: MOS, SPO. */
const QUESTIONS: ReadonlyMap<number, HeadsetQuestion> = new Map([
  [0x06, 'disconnects-ldac-off'],
  [0x07, 'disconnects'],
  [0x70, 'ldac'],
  [0x71, 'ldac'],
  [0x72, 'ldac'],
  [0x73, 'ldac'],
]);

/**
 * Sends one command to headphones of generation 2 once, after their current state; their notification is the outcome. It
 * closes the connection unless the headphones need a confirmation. Rejects with {@link HeadsetProtocolError}: before
 * anything was changed.
 */
export async function sendHeadsetCommand(
  stream: ControlStream,
  service: string,
  command: HeadsetCommand,
  options: CommandOptions,
): Promise<CommandResult> {
  const conversation = new Conversation(stream, options.own);
  const order = new Order2(conversation, command, options);
  let result: CommandResult | null = null;
  try {
    const late = new HeadsetProtocolError('too-long', 'it took too long');
    result = await withTimeout(SESSION_MS, late, () => order.give(service), options.signal);
    return result;
  } catch (error) {
    // A frame that left can have had an effect. A blocked frame cannot.
    if (!order.sent || error instanceof OutgoingFrameError) throw error;
    return { type: 'outcome', outcome: 'unconfirmed' };
  } finally {
    if (result?.type !== 'asks') conversation.close();
  }
}

type Introduced2 = Extract<HandshakeResult, { generation: 2 }>;

class Order2 {
  readonly #conversation: Conversation;
  readonly #command: HeadsetCommand;
  readonly #options: CommandOptions;
  /** Something that changes it has left. */
  sent = false;

  constructor(conversation: Conversation, command: HeadsetCommand, options: CommandOptions) {
    this.#conversation = conversation;
    this.#command = command;
    this.#options = options;
  }

  async give(service: string): Promise<CommandResult> {
    const who = await this.#conversation.introduce(service);
    if (who.generation !== 2) throw new HeadsetProtocolError('not-offered', 'it is of generation 1');
    const model = parseText((await this.#conversation.ask(REQUESTS_V2.model)) ?? new Uint8Array());
    if (!this.#options.mayChange(model)) throw new HeadsetProtocolError('not-offered', 'this model is only asked');
    const command = this.#command;
    if (command.type === 'two-devices') return this.#twoDevices(who, command.on);
    return { type: 'outcome', outcome: await (command.type === 'pairing-mode' ? this.#pairingMode(who) : this.#letGo(who, command)) };
  }

  async #twoDevices({ functions }: Introduced2, on: boolean): Promise<CommandResult> {
    const setting = await readTwoDevices(this.#conversation, functions);
    if (setting === null) throw new HeadsetProtocolError('not-offered', 'it does not tell how the setting stands');
    if (setting.on === on) return { type: 'outcome', outcome: 'already' };
    this.#conversation.permit({ type: 'two-devices', on });
    if (functions.has(MESSAGES_FUNCTION)) await this.#conversation.ask(SHOWS_MESSAGES);
    const order = setTwoDevices(setting.slot, on);
    let answer = await this.#send(order);
    let message = parseMessage(answer);
    // A message without a question is only information.
    while (message !== null && !message.asks) {
      answer = await this.#conversation.next(order, COMMAND_TIMEOUT_MS);
      message = parseMessage(answer);
    }
    if (message === null) return { type: 'outcome', outcome: settled(answer, on) };
    const question = QUESTIONS.get(message.number);
    if (question !== undefined) return this.#asks(question, message.number, setting.slot, on);
    await this.#conversation.ask(createMessageResponse(message.number, false, setting.slot));
    return { type: 'outcome', outcome: 'strange-question' };
  }

  #asks(question: HeadsetQuestion, message: number, slot: SettingSlot, on: boolean): CommandResult {
    const conversation = this.#conversation;
    const timer = setTimeout(() => conversation.close(), CONFIRMATION_TIMEOUT_MS);
    const close = (): void => {
      clearTimeout(timer);
      conversation.close();
    };
    const say = async (yes: boolean): Promise<ActOutcome> => {
      clearTimeout(timer);
      // The connection ended, or the time limit passed.
      if (!conversation.isOpen) return 'not-done';
      try {
        const answer = await conversation.ask(createMessageResponse(message, yes, slot));
        return yes ? settled(answer, on) : 'not-done';
      } catch (error) {
        // Many models reconnect right after a change and send no notification (SPO).
        if (error instanceof HeadsetProtocolError) return yes ? 'unconfirmed' : 'not-done';
        throw error;
      } finally {
        conversation.close();
      }
    };
    return { type: 'asks', question, answer: say, close };
  }

  async #pairingMode({ table2 }: Introduced2): Promise<ActOutcome> {
    const form = deviceForm(table2);
    const mode = form === null ? null : await this.#conversation.ask(createPairingModeRequest(form));
    if (form === null || mode === null) throw new HeadsetProtocolError('not-offered', 'it does not tell whether it is in pairing mode');
    if (mode[2] === 1) return 'already';
    this.#conversation.permit({ type: 'pairing-mode' });
    const answer = await this.#send(startPairingMode(form));
    return answer === null ? 'unconfirmed' : answer[2] === 1 ? 'done' : 'refused';
  }

  async #letGo({ table2 }: Introduced2, { is }: Extract<HeadsetCommand, { type: 'let-go' }>): Promise<ActOutcome> {
    const form = deviceForm(table2);
    const devices =
      form === null ? null : parseGeneration2Devices((await this.#conversation.ask(createDeviceListRequest(form))) ?? new Uint8Array());
    const device = devices?.find(({ address }) => is(address));
    const { own } = this.#options;
    if (form === null || device === undefined || own.length === 0 || own.includes(device.address))
      throw new HeadsetProtocolError('not-offered', 'it does not know this device, or it is this computer');
    if (device.connection === null) return 'already';
    this.#conversation.permit({ type: 'let-go', address: device.address });
    const order = createDisconnectRequest(form, device.address);
    let result = parseDisconnectResult(await this.#send(order), device.address);
    while (result === 'in-progress')
      result = parseDisconnectResult(await this.#conversation.next(order, COMMAND_TIMEOUT_MS), device.address);
    return result;
  }

  #send(order: ControlRequest): Promise<Uint8Array | null> {
    this.sent = true;
    return this.#conversation.ask(order);
  }
}

function settled(answer: Uint8Array | null, on: boolean): ActOutcome {
  if (answer === null) return 'unconfirmed';
  return parseSwitch(answer) === on ? 'done' : 'refused';
}
