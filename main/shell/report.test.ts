import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PREFERENCES } from '../../catalog/preferences';
import { NO_FACTS } from '../../catalog/symptoms/evidence';
import { headphones } from '../../catalog/testing/headphones';
import { NO_UPDATE } from '../../catalog/update';
import type { Snapshot } from '../../contract/snapshot';
import { EventLog, MAX_EVENTS } from './event-log';
import { makeReport, mask } from './report';

const snapshot = (change: Partial<Snapshot> = {}): Snapshot => ({
  revision: 1,
  mode: 'live',
  computer: 'linux',
  adapter: 'ready',
  search: { kind: 'searching' },
  headphones: [],
  remembered: [],
  settingsProblem: null,
  preferences: DEFAULT_PREFERENCES,
  guide: null,
  facts: NO_FACTS,
  update: NO_UPDATE,
  actions: [],
  action: null,
  ...change,
});

describe('the event log', () => {
  test('notes what changes, once, and never a name', () => {
    const log = new EventLog(() => 0);
    const named = headphones('paired-nearby', { name: 'Ada’s headphones' });
    log.compare(snapshot({ headphones: [named] }));
    log.compare(snapshot({ headphones: [named] }));
    log.compare(snapshot({ headphones: [{ ...named, state: 'connected', soundProfiles: ['a2dp'] }] }));
    log.compare(snapshot({ adapter: 'off', search: { kind: 'unavailable' } }));
    expect(log.events.map(({ text }) => text)).toEqual([
      'adapter: ready',
      'search: searching',
      'h1 wh-1000xm4: paired-nearby',
      'h1 wh-1000xm4: connected [a2dp]',
      'adapter: off',
      'search: unavailable',
      'h1: gone',
    ]);
  });
  test('tells how actions end', () => {
    const log = new EventLog(() => 0);
    const action = { headphonesId: 'h1', kind: 'pair', phase: 'pairing', question: null, outcome: null } as const;
    log.compare(snapshot({ action }));
    log.compare(snapshot({ action: { ...action, phase: null, outcome: { ok: false, error: 'rejected' } } }));
    expect(log.events.slice(2).map(({ text }) => text)).toEqual(['h1: pair: pairing', 'h1: pair: failed: rejected']);
  });
  test('keeps the last ones only', () => {
    const log = new EventLog(() => 0);
    for (let index = 0; index < MAX_EVENTS + 50; index++) log.add(`event ${index}`);
    expect([log.events.length, log.events[0]?.text]).toEqual([MAX_EVENTS, 'event 50']);
  });
});

describe('the report', () => {
  const parts = {
    at: 0,
    versions: ['Earshot 0.1.0'],
    adapter: ['BlueZ: 5.66'],
    snapshot: snapshot({
      headphones: [
        headphones('connected-no-sound', {
          name: 'Ada’s headphones',
          reasons: [{ kind: 'name-contains', detail: 'Ada’s WH-1000XM4', modelId: 'wh-1000xm4' }],
          why: [{ kind: 'system-connected' }, { kind: 'no-profiles' }],
        }),
      ],
    }),
    names: ['Ada’s headphones', 'Ada'],
    events: [{ at: 0, text: 'radio: /org/bluez/hci0/dev_94_DB_56_10_20_30 of Ada’s headphones; 94:DB:56:10:20:30, 94db56102030' }],
  };
  test('holds versions, adapter, model, state, evidence, findings and events', () => {
    const report = makeReport(parts);
    for (const part of [
      'Earshot 0.1.0',
      'BlueZ: 5.66',
      'WH-1000XM4',
      'connected-no-sound (system-connected, no-profiles)',
      'findings: no-profile',
      '[name]',
    ])
      expect(report).toContain(part);
  });
  test('holds no address and no given name', () => {
    expect(makeReport(parts)).not.toMatch(/Ada’s|\bAda\b|94.DB.56|94db56/i);
  });
  test('whatever the names and addresses are, none is left', () => {
    const hex = fc.integer({ min: 0, max: 255 }).map((byte) => byte.toString(16).padStart(2, '0'));
    const address = fc.tuple(fc.array(hex, { minLength: 6, maxLength: 6 }), fc.constantFrom(':', '_', '-', ''));
    fc.assert(
      fc.property(address, fc.string({ minLength: 4, unit: fc.constantFrom('ä', 'Z', ' ', '$', '.', '*') }), ([bytes, separator], name) => {
        const text = bytes.join(separator);
        const masked = mask(`x ${text} y ${text.toUpperCase()} z ${name} end`, [name]);
        expect(masked.includes(text) || masked.includes(text.toUpperCase()) || masked.includes(name)).toBe(false);
      }),
    );
  });
});
