import { homedir } from 'node:os';
import { describe, expect, test, vi } from 'vitest';
import { createHeadphones } from '../../catalog/testing/headphones';
import { createTestSnapshot } from '../../contract/testing/snapshot';
import { EventLog, MAX_EVENTS } from './event-log';

describe('the event log', () => {
  test('records each change once, and never a name', () => {
    const log = new EventLog(() => 0);
    const named = createHeadphones('paired-nearby', { name: 'Ada’s headphones' });
    log.compare(createTestSnapshot({ headphones: [named] }));
    log.compare(createTestSnapshot({ headphones: [named] }));
    log.compare(createTestSnapshot({ headphones: [{ ...named, state: 'connected', soundProfiles: ['a2dp'] }] }));
    log.compare(createTestSnapshot({ adapter: 'off', search: { kind: 'unavailable' } }));
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
  test('contains the outcomes of actions', () => {
    const log = new EventLog(() => 0);
    const action = { headphonesId: 'h1', kind: 'pair', phase: 'pairing', question: null, outcome: null } as const;
    log.compare(createTestSnapshot({ action }));
    log.compare(createTestSnapshot({ action: { ...action, phase: null, outcome: { ok: false, error: 'rejected' } } }));
    expect(log.events.slice(2).map(({ text }) => text)).toEqual(['h1: pair: pairing', 'h1: pair: failed: rejected']);
  });
  test('shows no part of a truncated address', () => {
    const log = new EventLog(() => 0);
    for (let length = 270; length < 310; length++) log.add(`${'x'.repeat(length)} 94:DB:56:10:20:30`);
    expect(JSON.stringify(log.events)).not.toContain('94');
  });
  test('keeps only the last events', () => {
    const log = new EventLog(() => 0);
    for (let index = 0; index < MAX_EVENTS + 50; index++) log.add(`event ${index}`);
    expect({ events: log.events.length, text: log.events[0]?.text }).toEqual({ events: MAX_EVENTS, text: 'event 50' });
  });
  test('records why a search pauses, and each change of it', () => {
    const log = new EventLog(() => 0);
    log.compare(createTestSnapshot({ search: { kind: 'paused', reason: 'hidden' } }));
    log.compare(createTestSnapshot({ search: { kind: 'paused', reason: 'hidden' } }));
    log.compare(createTestSnapshot({ search: { kind: 'paused', reason: 'connecting' } }));
    expect(log.events.map(({ text }) => text)).toEqual(['adapter: ready', 'search: paused hidden', 'search: paused connecting']);
  });
  test('notes LE_ entry, profiles and the end of a connection', () => {
    const half = (paired: boolean, connected: boolean) => ({ name: 'LE_Ada', paired, connected, join: null });
    const lines = (about: Parameters<typeof createHeadphones>[1]): string | undefined => {
      const log = new EventLog(() => 0);
      log.compare(createTestSnapshot({ headphones: [createHeadphones('paired-nearby', about)] }));
      return log.events.at(-1)?.text;
    };
    expect(lines({ leHalf: half(true, true) })).toBe('h1 wh-1000xm4: paired-nearby LE:connected');
    expect(lines({ leHalf: half(true, false) })).toBe('h1 wh-1000xm4: paired-nearby LE:paired');
    expect(lines({ leHalf: half(false, false) })).toBe('h1 wh-1000xm4: paired-nearby LE:heard');
    expect(lines({ modelId: null, soundProfiles: [], ended: 'timeout' })).toBe('h1 unknown model: paired-nearby [] ended:timeout');
  });
  test('notes each step of an action once', () => {
    const log = new EventLog(() => 0);
    const action = { headphonesId: 'h1', kind: 'pair', phase: null, question: null, outcome: null } as const;
    const steps = [
      action,
      { ...action },
      { ...action, phase: 'pairing', question: { kind: 'confirm', passkey: '123456', number: 1 } },
      { ...action, outcome: { ok: true } },
      null,
    ] as const;
    for (const step of steps) log.compare(createTestSnapshot({ action: step }));
    expect(log.events.slice(2).map(({ text }) => text)).toEqual([
      'h1: pair: begins',
      'h1: pair: pairing (asks: confirm)',
      'h1: pair: done',
    ]);
  });
  test('keeps the warnings of a log, with their time', () => {
    const log = new EventLog(() => 7);
    const warn = vi.fn();
    const fault = new Error('a fault');
    log.alsoTo({ warn }).warn('the radio is gone', fault);
    expect({ logged: warn.mock.calls, events: log.events }).toEqual({
      logged: [['the radio is gone', fault]],
      events: [{ at: 7, text: 'the radio is gone' }],
    });
  });
  test('hides personal data before it truncates the text', () => {
    const log = new EventLog(() => 0);
    log.add(`${homedir()} `.repeat(200));
    expect(log.events[0]?.text.length).toBeLessThanOrEqual(300);
    expect(log.events[0]?.text).not.toContain(homedir());
  });
});
