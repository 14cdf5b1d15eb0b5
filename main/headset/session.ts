import type { HeadsetSays } from '../../catalog/headset-says';
import { limited } from '../limit';
import { batteryAt, codecOf, devices1, devices2, type KnownDevice, settingOf, switchOf, TWO_DEVICES, textOf } from './answers';
import { gate } from './gate';
import { functions1, QUESTIONS_1, questions1, SERVICE_1, VERSIONS_1 } from './generation-1';
import { functions2, QUESTIONS_2, questions2, SERVICE_2, settingName, settingValue, slots2, VERSIONS_2 } from './generation-2';
import { type Asked, type Effect, Link } from './link';
import { type Generation, HELLO } from './request';

/** An open connection to the headset's service, whatever carries it. */
export interface ControlStream {
  write(bytes: Uint8Array): void;
  /** Told what comes, cut anywhere. */
  onData: (bytes: Uint8Array) => void;
  /** Told when it has ended by itself. */
  onClose: () => void;
  close(): void;
}

/** What it said, with the addresses of the devices that it knows. */
export interface Said extends Omit<HeadsetSays, 'devices'> {
  readonly devices: readonly KnownDevice[] | null;
}

/** Why nothing could be asked. */
export type SilenceReason = 'no-answer' | 'unknown-language' | 'closed' | 'too-long';

/** The headset did not say anything of itself. */
export class HeadsetSilent extends Error {
  constructor(
    readonly reason: SilenceReason,
    detail: string,
  ) {
    super(detail);
    this.name = 'HeadsetSilent';
  }
}

/** For all questions together, in ms. */
export const SESSION_MS = 30_000;

/**
 * Asks a headset everything that it can be asked, and closes the connection whatever happens. Changes nothing. Rejects with
 * {@link HeadsetSilent}.
 * @param service the UUID of the service that was opened: with the first answer it has to name the same generation.
 */
export async function askHeadset(stream: ControlStream, service: string, signal?: AbortSignal): Promise<Said> {
  const session = new Session(stream);
  try {
    return await limited(SESSION_MS, new HeadsetSilent('too-long', 'it took too long'), () => session.all(service), signal);
  } finally {
    session.close();
  }
}

class Session {
  readonly #stream: ControlStream;
  readonly #link = new Link();
  #generation: Generation | null = null;
  #timer: NodeJS.Timeout | undefined;
  #answer: ((payload: Uint8Array | null) => void) | null = null;
  #fail: ((error: Error) => void) | null = null;
  #closed = false;

  constructor(stream: ControlStream) {
    this.#stream = stream;
    stream.onData = (bytes) => this.#do(this.#link.receive(bytes, performance.now()));
    stream.onClose = () => {
      this.#closed = true;
      this.#fail?.(new HeadsetSilent('closed', 'the headset ended the connection'));
    };
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#closed = true;
    this.#stream.close();
  }

  async all(service: string): Promise<Said> {
    const hello = await this.#ask(HELLO);
    if (hello === null) throw new HeadsetSilent('no-answer', 'it answers nothing');
    this.#generation = generationOf(service, hello);
    if (this.#generation === null) throw new HeadsetSilent('unknown-language', `it speaks ${Buffer.from(hello).toString('hex')}`);
    return this.#generation === 1 ? this.#first() : this.#second(hello);
  }

  async #first(): Promise<Said> {
    const functions = functions1((await this.#ask(QUESTIONS_1.functions)) ?? new Uint8Array());
    const said = await this.#answers(questions1(functions ?? new Set()));
    const of = (question: Asked): Uint8Array => said.get(question) ?? new Uint8Array();
    return {
      ...common(1, of(QUESTIONS_1.model), of(QUESTIONS_1.firmware), of(QUESTIONS_1.codec)),
      battery: {
        whole: batteryAt(of(QUESTIONS_1.battery), 2),
        left: batteryAt(of(QUESTIONS_1.earbuds), 2),
        right: batteryAt(of(QUESTIONS_1.earbuds), 4),
        case: batteryAt(of(QUESTIONS_1.case), 2),
      },
      devices: devices1(of(QUESTIONS_1.devices)),
      // Where it stands in this generation is not published.
      twoDevices: null,
    };
  }

  async #second(hello: Uint8Array): Promise<Said> {
    // Zero is yes (MOS).
    const [table1, table2] = [hello[6] === 0, hello[7] === 0];
    const functions = table1 ? functions2((await this.#ask(QUESTIONS_2.functions)) ?? new Uint8Array()) : null;
    const more = table2 ? functions2((await this.#ask(QUESTIONS_2.moreFunctions)) ?? new Uint8Array()) : null;
    const known = functions ?? new Set<number>();
    const said = await this.#answers(questions2(known, more ?? new Set()));
    const of = (...questions: readonly Asked[]): Uint8Array => questions.flatMap((one) => said.get(one) ?? [])[0] ?? new Uint8Array();
    const { earbuds, earbudsWithThreshold, case: inCase, caseWithThreshold, devices, devicesWithClass } = QUESTIONS_2;
    return {
      ...common(2, of(QUESTIONS_2.model), of(QUESTIONS_2.firmware), of(QUESTIONS_2.codec)),
      battery: {
        whole: batteryAt(of(QUESTIONS_2.battery), 2),
        left: batteryAt(of(earbudsWithThreshold, earbuds), 2),
        right: batteryAt(of(earbudsWithThreshold, earbuds), 4),
        case: batteryAt(of(caseWithThreshold, inCase), 2),
      },
      devices: devices2(of(devicesWithClass, devices)),
      twoDevices: await this.#twoDevices(known),
    };
  }

  async #twoDevices(functions: ReadonlySet<number>): Promise<boolean | null> {
    for (const slot of slots2(functions)) {
      const setting = settingOf((await this.#ask(settingName(slot))) ?? new Uint8Array());
      if (setting?.subject !== TWO_DEVICES || !setting.isSwitch) continue;
      const value = await this.#ask(settingValue(slot));
      return value === null ? null : switchOf(value);
    }
    return null;
  }

  async #answers(questions: readonly Asked[]): Promise<ReadonlyMap<Asked, Uint8Array>> {
    const said = new Map<Asked, Uint8Array>();
    for (const question of questions) {
      const answer = await this.#ask(question);
      if (answer !== null) said.set(question, answer);
    }
    return said;
  }

  // Null when the headset does not answer it, which says nothing about the next one.
  #ask(question: Asked): Promise<Uint8Array | null> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new HeadsetSilent('closed', 'the connection is closed'));
      this.#answer = resolve;
      this.#fail = reject;
      this.#do(this.#link.ask(question, performance.now()));
    });
  }

  #do(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (this.#closed) return;
      try {
        if (effect.type === 'send') this.#stream.write(gate(effect.bytes, this.#generation));
        else if (effect.type === 'answered') this.#answer?.(effect.payload);
        else if (effect.type === 'failed') this.#answer?.(null);
      } catch (error) {
        this.#fail?.(error instanceof Error ? error : new Error(String(error)));
      }
    }
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const { due } = this.#link;
    if (due !== null) this.#timer = setTimeout(() => this.#do(this.#link.time(performance.now())), Math.max(0, due - performance.now()));
  }
}

function common(
  generation: Generation,
  model: Uint8Array,
  firmware: Uint8Array,
  codec: Uint8Array,
): Pick<Said, 'generation' | 'model' | 'firmware' | 'codec'> {
  return { generation, model: textOf(model), firmware: textOf(firmware), codec: codecOf(codec) };
}

/**
 * The generation of a headset: the service that was opened, the length of its first answer and a version that was seen
 * before must agree. Null otherwise; there is no default, because a wrong one switches headsets off.
 */
export function generationOf(service: string, hello: Uint8Array): Generation | null {
  const seen = (versions: readonly (readonly number[])[]): boolean =>
    versions.some((version) => version.every((byte, index) => hello[2 + index] === byte));
  if (service === SERVICE_1 && hello.length === 4 && seen(VERSIONS_1)) return 1;
  if (service === SERVICE_2 && hello.length === 8 && seen(VERSIONS_2)) return 2;
  return null;
}
