import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DetectedHeadphones, type Headphones, hasAnyPairing, RADIO_FIELDS, separateSources } from '../../catalog/headphones';
import type { Sighting } from '../../catalog/identify/identify-advertisement';
import type { SystemRecord } from '../../catalog/identify/system-record';
import { findModel } from '../../catalog/models/index';
import { collectEvidence, NO_FACTS } from '../../catalog/symptoms/evidence';
import { selectFindings } from '../../catalog/symptoms/findings';
import { createHeadphones } from '../../catalog/testing/headphones';
import { hashAddress } from './address-hash';
import type { HeadphonesEvent } from './state';
import { A, B, createRecord, listAfterEvents } from './testing/list';
import { createSighting } from './testing/sighting';

const NOW = 60_000;

const PART = fc.record({ level: fc.option(fc.integer({ min: 0, max: 100 })), charging: fc.boolean() });

/** Every field that a packet can fill, each with any value; a new field of `Sighting` doesn't compile without one. */
const FIELDS: { readonly [Key in keyof Sighting]: fc.Arbitrary<Sighting[Key]> } = {
  id: fc.constantFrom('4A:00:00:00:00:01', '4A:00:00:00:00:02', A, B),
  address: fc.constantFrom(null, '4A:00:00:00:00:01', '4A:00:00:00:00:02', A, B),
  addressType: fc.constantFrom('public', 'random', 'unknown'),
  name: fc.oneof(
    fc.constantFrom(null, 'LE_WH-1000XM4', 'WH-1000XM4', 'WF-1000XM5', 'LE_WF-C700N', 'MDR-1000X'),
    fc.string({ maxLength: 12 }),
  ),
  rssi: fc.option(fc.integer({ min: -127, max: 20 })),
  identification: fc.constantFrom<Sighting['identification']>(
    { kind: 'model', modelId: 'wh-1000xm4', confidence: 'certain', reasons: [] },
    { kind: 'model', modelId: 'wh-1000xm4', confidence: 'likely', reasons: [] },
    { kind: 'model', modelId: 'wf-1000xm5', confidence: 'certain', reasons: [] },
    { kind: 'sony-headphones', reasons: [] },
  ),
  pairingMode: fc.boolean(),
  addressHash: fc.constantFrom(null, hashAddress(A), hashAddress(B), '00000000'),
  batteryParts: fc.option(fc.record({ left: PART, right: PART, case: PART })),
};
const PACKETS = fc.array(fc.record<Sighting>(FIELDS), { minLength: 1, maxLength: 6 });

/**
 * Paired headphones in each state that leads to another finding. An unanswered connection attempt is excluded, because it proves
 * that another device has the headphones, while a packet proves that they are near.
 */
const PAIRED: Readonly<Record<string, Partial<SystemRecord>>> = {
  'not connected': {},
  connected: { connected: true, soundProfiles: ['a2dp'] },
  'connected without sound': { connected: true },
  'not stored': { bonded: false },
  'not trusted': { trusted: false },
  'low on battery': { connected: true, soundProfiles: ['a2dp'], battery: 5 },
  'in call mode': { connected: true, soundProfiles: ['hfp'] },
  'faint for the system': { rssi: -90 },
};

describe.each(Object.entries(PAIRED))('headphones that are paired and %s', (_, rest) => {
  test.each(['timeout', 'remote', null] as const)('keeps the findings after any packet (end: %s)', (ended) => {
    const known: HeadphonesEvent[] = [
      ...(ended === null ? [] : ([{ type: 'record', record: createRecord(A, { ...rest, connected: true }), at: 0 }] as const)),
      { type: 'record', record: createRecord(A, rest), at: 500 },
      ...(ended === null ? [] : ([{ type: 'ended', id: A, reason: ended, at: 600 }] as const)),
    ];
    const before = findingsFor(known);
    fc.assert(
      fc.property(PACKETS, (packets) => {
        const sighted = packets.map((packet, index): HeadphonesEvent => ({ type: 'sighted', sighting: packet, at: 59_000 + index }));
        expect(findingsFor([...known, ...sighted])).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});

test('keeps values of packets of strangers only', () => {
  const [stranger] = listAfterEvents([
    { type: 'sighted', sighting: createSighting('4A:00:00:00:00:01', { rssi: -90 }), at: 500 },
  ]).headphones;
  const [paired] = listAfterEvents([
    { type: 'record', record: createRecord(A), at: 500 },
    { type: 'sighted', sighting: createSighting('4A:00:00:00:00:01', { rssi: -90, addressHash: hashAddress(A) }), at: 500 },
  ]).headphones;
  if (stranger === undefined || paired === undefined) throw new Error('The list is empty.');
  expect({
    stranger: separateSources(asShown(stranger)).radio.received?.rssi,
    shown: paired.rssi,
    paired: separateSources(asShown(paired)).radio.received,
  }).toEqual({
    stranger: -90,
    shown: -90,
    paired: null,
  });
  for (const field of RADIO_FIELDS) expect(Object.keys(separateSources(asShown(paired)).system)).not.toContain(field);
});

/** Returns an entry as the window shows it without a history. */
function asShown(entry: DetectedHeadphones): Headphones {
  return { ...createHeadphones(entry.state), ...entry };
}

/** Returns the model and the findings of the entry that the system lists. */
function findingsFor(events: HeadphonesEvent[]): unknown {
  const { headphones, identities } = listAfterEvents(events, NOW);
  return headphones
    .filter((entry) => hasAnyPairing(entry) && identities.get(entry.id)?.classic?.address === A)
    .map((entry) => ({
      model: entry.modelId,
      findings: selectFindings(
        collectEvidence('ready', asShown(entry), findModel(entry.modelId) ?? findModel('wh-1000xm4'), NO_FACTS),
        'linux',
      ),
    }));
}
