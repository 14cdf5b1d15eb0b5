import { describe, expect, test } from 'vitest';

import { deriveShownState } from '../app/testing/shown-state';
import { CLASSIC, classic, createBluezDevice, LE_AUDIO, uuid } from './testing/bluez-device';

// Public reports of owners in which one sign was mistaken for proof: LE Audio, call mode, links without an output, and faults
// that don't explain the complaint. The facts are retyped, and addresses are replaced.

describe('LE Audio', () => {
  const first = (connected: boolean, transport?: string) =>
    createBluezDevice({
      name: 'WF-1000XM5',
      properties: { ...classic, UUIDs: [...CLASSIC, ...LE_AUDIO], Connected: connected },
      ...(transport === undefined ? {} : { transport }),
    });
  const second = (connected: boolean, transport?: string) =>
    createBluezDevice({
      name: 'WF-1000XM5',
      address: 'D4:DB:56:00:00:02',
      properties: { AddressType: 'random', UUIDs: LE_AUDIO, Connected: connected },
      ...(transport === undefined ? {} : { transport }),
    });

  test('shows two earbuds as one entry while both play', () => {
    const { entries, findings, checks } = deriveShownState('linux', [...first(true, '110a'), ...second(true, '2bc9')]);
    expect(entries).toMatchObject([{ state: 'connected', leHalf: null }]);
    expect(findings).toEqual([]);
    expect(checks('no-sound')).not.toContain('wrong le-half-paired');
  });
  test('finds nothing wrong with earbuds in their case', () => {
    const { entries, findings, primary } = deriveShownState('linux', [...first(false), ...second(false)]);
    expect(entries).toMatchObject([{ state: 'paired-away' }]);
    expect({ findings, primary }).toEqual({ findings: [], primary: null });
  });
  test('names the missing earbud while the other plays', () => {
    const { entry, findings, causes: of, checks } = deriveShownState('linux', [...first(false), ...second(true, '2bc9')]);
    expect(entry).toMatchObject({ state: 'connected', playing: true, sides: { connected: 1, all: 2 } });
    expect(findings).toEqual([]);
    expect(of('one-side-silent')[0]).toBe('*one-side-unlinked');
    expect(checks('one-side-silent')).toContain('wrong one-side-missing');
    expect(of('no-sound')).not.toContain('*le-entry');
  });
  test('treats LE Audio devices without a class as headphones', () => {
    const {
      entry,
      findings,
      primary,
      causes: of,
    } = deriveShownState(
      'linux',
      createBluezDevice({
        name: 'WH-1000XM6',
        properties: { AddressType: 'random', Appearance: 0x0941, UUIDs: ['1800', '1801', '180a', '180f'].map(uuid).concat(LE_AUDIO) },
        transport: '2bc9',
      }),
    );
    expect(entry).toMatchObject({ modelId: 'wh-1000xm6', state: 'connected', radios: { sound: 'le-audio', paired: ['le-audio'] } });
    expect({ findings, primary }).toEqual({ findings: [], primary: null });
    expect(of('no-sound').filter((cause) => /^\*/.test(cause))).toEqual([]);
  });
  test('keeps INZONE Buds, which have LE Audio alone', () => {
    const { entry, findings } = deriveShownState(
      'linux',
      createBluezDevice({ name: 'INZONE Buds', properties: { AddressType: 'random', UUIDs: LE_AUDIO }, transport: '2bcb', state: 'idle' }),
    );
    expect(entry).toMatchObject({ modelId: 'wf-g700n', state: 'connected' });
    expect(findings).toEqual([]);
  });
  test('keeps INZONE Buds whose services are unread', () => {
    const events = createBluezDevice({ name: 'INZONE Buds', properties: { AddressType: 'random', UUIDs: [], Connected: false } });
    const { entry, findings } = deriveShownState('linux', events);
    expect(entry).toMatchObject({ state: 'paired-away', leHalf: null });
    expect(findings).toEqual([]);
  });
  test('shows a state of its own for unsupported LE Audio', () => {
    const [facts, event] = createBluezDevice({ name: 'INZONE Buds', properties: { AddressType: 'random', UUIDs: LE_AUDIO } });
    const events = [facts, event?.type === 'record' ? { ...event, record: { ...event.record, leAudioHere: false } } : event].flatMap(
      (one) => one ?? [],
    );
    const { entry, findings, primary } = deriveShownState('linux', events);
    expect(entry.state).toBe('le-audio-unsupported');
    expect({ findings, primary }).toEqual({ findings: ['le-audio-unsupported'], primary: 'guide transceiver' });
  });
});
