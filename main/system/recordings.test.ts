import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SystemRecord } from '../../catalog/identify/system-record';
import { formatRecording } from '../shell/recording';
import { PolledSystem, type Reading } from './polled-system';
import { Recorder } from './recorder';
import { NO_SETTINGS } from './testing/no-settings';
import { readRecordedReadings } from './testing/recorded';

// Recordings that volunteers attached, and one of Wine. To add one, put the unchanged file into this folder.
const folder = join(import.meta.dirname, 'testing/recordings');
const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));

/** Plays readings through the adapter and returns its events. */
async function readAll(readings: readonly Reading[]): Promise<{ records: SystemRecord[]; gone: string[] }> {
  const rest = [...readings];
  const reader = { read: async () => rest.shift() ?? Promise.reject(new Error('the end')), about: async () => [], close: () => undefined };
  const system = new PolledSystem(reader, NO_SETTINGS, 0);
  const records: SystemRecord[] = [];
  const gone: string[] = [];
  system.on('record', (record) => records.push(record));
  system.on('gone', (id) => gone.push(id));
  const end = new Promise((resolve) => system.on('warning', (text) => text.includes('the end') && resolve(null)));
  system.startWatching();
  await end;
  system.close();
  return { records, gone };
}

/** Asserts the rules of every adapter for any response of the system. */
async function keepsContract(readings: readonly Reading[]): Promise<void> {
  for (const { records } of readings) {
    const ids = records.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { address, battery, connected, soundProfiles } of records) {
      expect(address).toMatch(/^([0-9A-F]{2}:){5}[0-9A-F]{2}$/);
      expect(battery === null || (connected && battery >= 0 && battery <= 100)).toBe(true);
      expect(connected || soundProfiles === null).toBe(true);
    }
  }
  const { records, gone } = await readAll(readings);
  const known = new Set(records.map(({ id }) => id));
  expect(gone.filter((id) => !known.has(id))).toEqual([]);
}

describe('recordings', () => {
  test('contains a recording', () => {
    expect(files).toContain('wine-8.jsonl');
  });
  test.each(files)('satisfies the contract of every adapter with %s', async (name) => {
    const { about, readings } = readRecordedReadings(readFileSync(join(folder, name), 'utf8'));
    expect([about.length > 0, readings.length > 0]).toEqual([true, true]);
    await keepsContract(readings);
  });
  test('replays a saved session on Windows', async () => {
    const recorder = new Recorder(() => 0);
    const node = { id: String.raw`BTHENUM\DEV_F84E17001122\8&X`, name: 'Anna’s cans', connected: true };
    const note = (verb: string, response: object): void => {
      recorder.note('Win32', 'asked', JSON.stringify({ verb }));
      recorder.note('Win32', 'answered', JSON.stringify(response));
    };
    note('read', { devices: [] });
    note('search', { found: [{ address: 'F84E17001122', name: 'Anna’s cans', round: 1 }] });
    note('read', { devices: [node] });
    note('read', { status: 'Error', detail: 'busy' });
    note('read', { devices: [{ ...node, connected: false }] });
    note('read', { devices: [] });
    const { readings } = readRecordedReadings(formatRecording(recorder.lines, ['Windows 11']));
    await keepsContract(readings);
    const { records, gone } = await readAll(readings);
    expect(records.map(({ id, name, paired, connected }) => [id, name, paired, connected])).toEqual([
      ['classic 020000000001', 'Name 1', false, false],
      ['classic 020000000001', 'Name 1', true, true],
      ['classic 020000000001', 'Name 1', true, false],
    ]);
    expect(gone).toEqual(['classic 020000000001']);
  });
  test('refuses a file of another kind', () => {
    for (const file of ['', '{}', '{"earshot":2,"about":[]}', 'text']) expect(() => readRecordedReadings(file)).toThrow();
  });
});
