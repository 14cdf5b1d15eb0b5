import type { ActOutcome, HeadsetQuestion } from '../../catalog/headset-acts';
import { limited } from '../limit';
import { devices2, letGoResult, messageOf, switchOf, textOf } from './answers';
import { type ControlStream, Conversation, HeadsetSilent, type Introduced } from './conversation';
import { GateError } from './gate';
import {
  answerMessage,
  deviceForm,
  devicesIn,
  letGo,
  MESSAGES_FUNCTION,
  pairingModeIn,
  QUESTIONS_2,
  type SettingSlot,
  SHOWS_MESSAGES,
  setTwoDevices,
  startPairingMode,
} from './generation-2';
import { type Asked, DONE_MS } from './link';
import { SESSION_MS, twoDevices } from './session';

/** Command of a user. A device is known by its address alone, which nobody keeps. */
export type Wish =
  | { readonly type: 'two-devices'; readonly on: boolean }
  | { readonly type: 'pairing-mode' }
  | { readonly type: 'let-go'; is(address: string): boolean };

/** Result of a command, or a question of the headphones, which waits for at most {@link ANSWER_BY_MS}. */
export type Told =
  | { readonly type: 'outcome'; readonly outcome: ActOutcome }
  | { readonly type: 'asks'; readonly question: HeadsetQuestion; answer(yes: boolean): Promise<ActOutcome>; close(): void };

/** Options of a command. */
export interface Telling {
  /** Addresses of this computer, which is never disconnected. */
  readonly own: readonly string[];
  /** Whether a headset that calls itself so may be changed at all. */
  mayChange(model: string | null): boolean;
  readonly signal?: AbortSignal;
}

/** Time limit of the user's response to a question of the headphones, in ms. */
export const ANSWER_BY_MS = 60_000;

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
 * Tells a headset of generation 2 one thing, once, after it has said how that stands; what it tells then is the outcome. It
 * closes the connection unless the headphones need a confirmation. Rejects with {@link HeadsetSilent}: before anything was
 * changed.
 */
export async function tellHeadset(stream: ControlStream, service: string, wish: Wish, telling: Telling): Promise<Told> {
  const conversation = new Conversation(stream, telling.own);
  const order = new Order2(conversation, wish, telling);
  let told: Told | null = null;
  try {
    const late = new HeadsetSilent('too-long', 'it took too long');
    told = await limited(SESSION_MS, late, () => order.give(service), telling.signal);
    return told;
  } catch (error) {
    // A frame that left can have had an effect. A blocked frame cannot.
    if (!order.sent || error instanceof GateError) throw error;
    return { type: 'outcome', outcome: 'unconfirmed' };
  } finally {
    if (told?.type !== 'asks') conversation.close();
  }
}

type Introduced2 = Extract<Introduced, { generation: 2 }>;

class Order2 {
  readonly #conversation: Conversation;
  readonly #wish: Wish;
  readonly #telling: Telling;
  /** Something that changes it has left. */
  sent = false;

  constructor(conversation: Conversation, wish: Wish, telling: Telling) {
    this.#conversation = conversation;
    this.#wish = wish;
    this.#telling = telling;
  }

  async give(service: string): Promise<Told> {
    const who = await this.#conversation.introduce(service);
    if (who.generation !== 2) throw new HeadsetSilent('not-offered', 'it is of generation 1');
    const model = textOf((await this.#conversation.ask(QUESTIONS_2.model)) ?? new Uint8Array());
    if (!this.#telling.mayChange(model)) throw new HeadsetSilent('not-offered', 'this model is only asked');
    const wish = this.#wish;
    if (wish.type === 'two-devices') return this.#twoDevices(who, wish.on);
    return { type: 'outcome', outcome: await (wish.type === 'pairing-mode' ? this.#pairingMode(who) : this.#letGo(who, wish)) };
  }

  async #twoDevices({ functions }: Introduced2, on: boolean): Promise<Told> {
    const setting = await twoDevices(this.#conversation, functions);
    if (setting === null) throw new HeadsetSilent('not-offered', 'it does not tell how the setting stands');
    if (setting.on === on) return { type: 'outcome', outcome: 'already' };
    this.#conversation.permit({ type: 'two-devices', on });
    if (functions.has(MESSAGES_FUNCTION)) await this.#conversation.ask(SHOWS_MESSAGES);
    const order = setTwoDevices(setting.slot, on);
    let answer = await this.#send(order);
    let message = messageOf(answer);
    // A message without a question is only information.
    while (message !== null && !message.asks) {
      answer = await this.#conversation.next(order, DONE_MS);
      message = messageOf(answer);
    }
    if (message === null) return { type: 'outcome', outcome: settled(answer, on) };
    const question = QUESTIONS.get(message.number);
    if (question !== undefined) return this.#asks(question, message.number, setting.slot, on);
    await this.#conversation.ask(answerMessage(message.number, false, setting.slot));
    return { type: 'outcome', outcome: 'strange-question' };
  }

  #asks(question: HeadsetQuestion, message: number, slot: SettingSlot, on: boolean): Told {
    const conversation = this.#conversation;
    const timer = setTimeout(() => conversation.close(), ANSWER_BY_MS);
    const close = (): void => {
      clearTimeout(timer);
      conversation.close();
    };
    const say = async (yes: boolean): Promise<ActOutcome> => {
      clearTimeout(timer);
      // The connection ended, or the time limit passed.
      if (!conversation.isOpen) return 'not-done';
      try {
        const answer = await conversation.ask(answerMessage(message, yes, slot));
        return yes ? settled(answer, on) : 'not-done';
      } catch (error) {
        // Many models reconnect right after a change and send no notification (SPO).
        if (error instanceof HeadsetSilent) return yes ? 'unconfirmed' : 'not-done';
        throw error;
      } finally {
        conversation.close();
      }
    };
    return { type: 'asks', question, answer: say, close };
  }

  async #pairingMode({ table2 }: Introduced2): Promise<ActOutcome> {
    const form = deviceForm(table2);
    const mode = form === null ? null : await this.#conversation.ask(pairingModeIn(form));
    if (form === null || mode === null) throw new HeadsetSilent('not-offered', 'it does not tell whether it is in pairing mode');
    if (mode[2] === 1) return 'already';
    this.#conversation.permit({ type: 'pairing-mode' });
    const answer = await this.#send(startPairingMode(form));
    return answer === null ? 'unconfirmed' : answer[2] === 1 ? 'done' : 'refused';
  }

  async #letGo({ table2 }: Introduced2, { is }: Extract<Wish, { type: 'let-go' }>): Promise<ActOutcome> {
    const form = deviceForm(table2);
    const devices = form === null ? null : devices2((await this.#conversation.ask(devicesIn(form))) ?? new Uint8Array());
    const device = devices?.find(({ address }) => is(address));
    const { own } = this.#telling;
    if (form === null || device === undefined || own.length === 0 || own.includes(device.address))
      throw new HeadsetSilent('not-offered', 'it does not know this device, or it is this computer');
    if (device.connection === null) return 'already';
    this.#conversation.permit({ type: 'let-go', address: device.address });
    const order = letGo(form, device.address);
    let result = letGoResult(await this.#send(order), device.address);
    while (result === 'in-progress') result = letGoResult(await this.#conversation.next(order, DONE_MS), device.address);
    return result;
  }

  #send(order: Asked): Promise<Uint8Array | null> {
    this.sent = true;
    return this.#conversation.ask(order);
  }
}

function settled(answer: Uint8Array | null, on: boolean): ActOutcome {
  if (answer === null) return 'unconfirmed';
  return switchOf(answer) === on ? 'done' : 'refused';
}
