import { isConnected } from '../../catalog/headphones';
import type { HeadsetCommand, HeadsetCommandResponse } from '../../catalog/headset-commands';
import type { HeadsetDetailsView } from '../../catalog/headset-details';
import type { Snapshot } from '../../contract/snapshot';
import { SERVICE_1 } from '../../main/headset/generation-1';
import { SERVICE_2 } from '../../main/headset/generation-2';
import type { VirtualControl } from '../../main/headset/testing/virtual-control';
import { serveControl } from './control-service';
import { VirtualHeadset } from './headset';
import type { HeadsetOptions } from './headset-options';

/** Random sessions with headsets: reads and commands. */
export class SoakSession {
  readonly #controls: VirtualControl[] = [];
  readonly #send: (command: object) => Promise<unknown>;
  readonly #random: () => number;

  /** @param send sends a command to the app as its window does. */
  constructor(send: (command: object) => Promise<unknown>, random: () => number) {
    this.#send = send;
    this.#random = random;
  }

  /** Creates a responding headset of either generation with random faults. */
  headset(options: HeadsetOptions): VirtualHeadset {
    const generation = this.#random() < 0.5 ? 1 : 2;
    const control = generation === 1 ? { service: SERVICE_1, channel: 9 } : { service: SERVICE_2, channel: 14 };
    const headset = new VirtualHeadset({ ...options, control });
    const often = (share: number): boolean => this.#random() < share;
    this.#controls.push(
      serveControl(headset, control.channel, generation, {
        repeats: often(0.3),
        ignoresFirst: often(0.3),
        reconnects: often(0.3),
        ...(often(0.5) ? { question: 7 } : {}),
      }),
    );
    return headset;
  }

  /** Reads the details of a connected headset. */
  async readDetails(): Promise<void> {
    const headphones = await this.#findConnected();
    if (headphones !== null) await this.#send({ type: 'read-headset', headphones });
  }

  /** Sends a random command to a connected headset and responds to some of its questions. */
  async sendCommand(): Promise<void> {
    const headphones = await this.#findConnected();
    if (headphones === null) return;
    const read = (await this.#send({ type: 'read-headset', headphones })) as { result?: HeadsetDetailsView };
    const device = this.#selectRandom(read.result?.devices ?? [])?.key;
    const command = this.#selectRandom<HeadsetCommand>([
      { type: 'two-devices', on: this.#random() < 0.5 },
      { type: 'pairing-mode' },
      ...(device === undefined ? [] : [{ type: 'disconnect-device', device } as const]),
    ]);
    const sent = (await this.#send({ type: 'send-headset-command', headphones, command })) as { result?: HeadsetCommandResponse };
    if (sent.result?.type === 'question' && this.#random() < 0.7)
      await this.#send({ type: 'respond-to-headset', yes: this.#random() < 0.5 });
  }

  /** Returns the faults of the sessions, which must be empty. */
  get faults(): readonly string[] {
    return [
      ...(this.#controls.some(({ off }) => off) ? ['a headset received the command to turn off'] : []),
      ...(this.#controls.some(({ disconnectedSender }) => disconnectedSender)
        ? ['a headset received the command to disconnect this computer']
        : []),
    ];
  }

  #selectRandom<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.#random() * list.length)];
  }

  async #findConnected(): Promise<string | null> {
    const { result } = (await this.#send({ type: 'get-snapshot' })) as { result?: Snapshot };
    return result?.headphones.find(({ state }) => isConnected(state))?.id ?? null;
  }
}
