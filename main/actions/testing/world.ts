import { EventEmitter } from 'node:events';
import { ACTION_KINDS } from '../../../catalog/actions/action';
import type { DetectedHeadphones, HeadphonesState } from '../../../catalog/headphones';
import type { InputReading } from '../../../catalog/identify/input-reading';
import { BLANK_RECORD, type SystemRecord } from '../../../catalog/identify/system-record';
import { createHeadphones } from '../../../catalog/testing/headphones';
import type { ActionFailure, QuestionHandler, SoundActions, SystemActions } from '../../system/system-actions';
import type { PairingIdentities } from '../pairing-request';

/** The headset's classic address. */
export const ADDRESS = '94:DB:56:00:00:01';

/** Creates the system's record of the headphones. */
export function createRecord(rest: Partial<SystemRecord> = {}): SystemRecord {
  return {
    ...BLANK_RECORD,
    id: '/org/bluez/hci0/dev_1',
    address: ADDRESS,
    addressType: 'public',
    name: 'WH-1000XM5',
    classOfDevice: 0x240404,
    ...rest,
  };
}

type ActionName = keyof SystemActions | keyof SoundActions;

/** List that tests write, and system that records its requests. */
export class World extends EventEmitter<{ changed: [readonly DetectedHeadphones[]] }> {
  headphones: DetectedHeadphones[] = [];
  readonly done: string[] = [];
  readonly #identities = new Map<string, PairingIdentities>();
  /** Services of a paired device. */
  offered: readonly string[] | null = null;
  /** Readings of its HID. */
  inputs: readonly InputReading[] = [];
  fail: Partial<Record<ActionName, ActionFailure>> = {};
  /** Effect while the system pairs; by default it pairs at once. */
  pairing: (ask: QuestionHandler, signal: AbortSignal) => Promise<void> = async () => {};

  readonly actions: SystemActions = {
    kinds: ACTION_KINDS,
    findsPaired: true,
    sound: {
      connect: async (id) => this.#note('connect', id),
      disconnect: async (id) => this.#note('disconnect', id),
      sendSound: async (address) => this.#note('sendSound', address),
    },
    pair: async (id, ask, signal) => {
      this.#note('pair', id);
      await this.pairing(ask, signal);
    },
    services: async (id) => {
      this.#note('services', id);
      return this.offered;
    },
    readInputs: async (id) => {
      this.#note('readInputs', id);
      return this.inputs;
    },
    remove: async (id) => this.#note('remove', id),
    trust: async (id) => this.#note('trust', id),
    powerOn: async () => this.#note('powerOn', ''),
  };

  identities(id: string): PairingIdentities | null {
    return this.#identities.get(id) ?? null;
  }

  set(
    id: string,
    state: HeadphonesState,
    { hashes = [], ...identities }: Omit<PairingIdentities, 'hashes'> & { hashes?: readonly string[] },
    rest: Partial<DetectedHeadphones> = {},
  ): void {
    this.#identities.set(id, { ...identities, hashes });
    const pairing = state === 'pairing-mode' ? { since: 0, proof: 'inquiry' as const, sure: true } : null;
    const pairedHere = identities.classic?.paired === true;
    const entry = createHeadphones(state, {
      id,
      modelId: 'wh-1000xm5',
      pairing,
      pairedHere,
      addressHint: identities.classic?.address?.slice(-5) ?? null,
      ...rest,
    });
    this.headphones = [...this.headphones.filter((other) => other.id !== id), entry];
    this.emit('changed', this.headphones);
  }

  gone(id: string): void {
    this.#identities.delete(id);
    this.headphones = this.headphones.filter((entry) => entry.id !== id);
    this.emit('changed', this.headphones);
  }

  #note(what: ActionName, id: string): void {
    this.done.push(id === '' ? what : `${what} ${id.split('/').at(-1)}`);
    const failure = this.fail[what];
    if (failure !== undefined) throw failure;
  }
}
