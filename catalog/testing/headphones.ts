import { type Headphones, type HeadphonesState, pairingOf } from '../headphones';

/** Headphones in a state, for tests: a WH-1000XM4 of which nothing else is known. */
export function headphones(state: HeadphonesState, rest: Partial<Headphones> = {}): Headphones {
  return {
    id: 'h1',
    modelId: 'wh-1000xm4',
    confidence: 'high',
    reasons: [],
    name: 'WH-1000XM4',
    modelName: null,
    lookAlike: false,
    state,
    why: [],
    pairing: null,
    pairedHere: ['good', 'refused'].includes(pairingOf(state) ?? 'none'),
    pairingLost: false,
    another: false,
    foreign: [],
    group: 'nearby',
    trusted: null,
    drops: 0,
    ended: null,
    rssi: null,
    battery: null,
    batteryTold: rest.battery != null,
    batteryParts: null,
    firmware: null,
    duplicate: false,
    output: null,
    nickname: null,
    soundProfiles: null,
    playing: false,
    leHalf: null,
    addressHint: null,
    ...rest,
  };
}
