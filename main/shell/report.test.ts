import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { cleanName } from '../../catalog/identify/text';
import { createHeadphones } from '../../catalog/testing/headphones';
import { createTestSnapshot } from '../../contract/testing/snapshot';
import { EventLog } from './event-log';
import { makeReport, mask } from './report';
import { Reporter } from './reporter';

const electron = vi.hoisted(() => ({ copied: [] as string[], choice: { canceled: true, filePath: '' } }));
vi.mock('electron', () => ({
  app: { getVersion: () => '0' },
  clipboard: { writeText: (text: string) => void electron.copied.push(text) },
  dialog: { showSaveDialog: async () => electron.choice },
}));

describe('the report', () => {
  const parts = {
    at: 0,
    versions: ['Earshot 0.1.0'],
    adapter: ['BlueZ: 5.66'],
    snapshot: createTestSnapshot({
      headphones: [
        createHeadphones('connected-no-sound', {
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
  test('writes a line for each part that is known', () => {
    const known = createHeadphones('connected', {
      id: 'h1',
      reasons: [],
      soundProfiles: ['a2dp', 'hfp'],
      batteryParts: { left: { percent: 50, charging: false }, right: null, case: { percent: 90, charging: true } },
      battery: 50,
      leHalf: { name: 'LE_x', paired: true, connected: false, join: 'address-hash' },
    });
    const unknown = createHeadphones('paired-away', { id: 'h2', leHalf: { name: null, paired: false, connected: true, join: null } });
    const facts = { ...createTestSnapshot().facts, foreignSearch: true, soundServer: true };
    const search = { kind: 'paused', reason: 'hidden' } as const;
    const report = makeReport({
      ...parts,
      snapshot: createTestSnapshot({ headphones: [known, unknown, createHeadphones('nearby')], facts, search }),
    });
    for (const part of [
      'Search: paused (hidden); another program searches\n',
      'Sound server: offers Bluetooth\n',
      '  h1: WH-1000XM4 (high; no reasons)\n',
      '    profiles: a2dp, hfp; ',
      '    LE_ half: paired, not connected, joined by address-hash\n',
      '    battery: 50 (left 50 %, case 90 %); ',
      '    profiles: none or unknown; ',
      '    LE_ half: not paired, connected, joined by nothing\n',
      '    battery: unknown; ',
      '    LE_ half: not known\n',
      '    findings: none\n',
    ])
      expect(report).toContain(part);
    const plain = makeReport({ ...parts, snapshot: createTestSnapshot({ facts: { ...facts, foreignSearch: false, soundServer: false } }) });
    expect(plain).toContain('Search: searching\nSound server: offers no Bluetooth\n');
    expect(makeReport({ ...parts, snapshot: createTestSnapshot({ facts: { ...facts, soundServer: null } }) })).toContain(
      'Sound server: unknown\n',
    );
  });
  test('holds no address and no given name', () => {
    expect(makeReport(parts)).not.toMatch(/Ada’s|\bAda\b|94.DB.56|94db56/i);
  });
  test.each(['Jean-Luc', 'Anna’s WH-1000XM4', 'A', 'a/b', '[x](y)', '.', '94:DB:56:10:20:30', '(', '\\d+'])(
    'masks %s as a name',
    (name) => {
      const masked = mask(`alias “${name}” of the adapter\nname: ${name}`, [name]);
      expect(masked).not.toContain(`“${name}”`);
      expect(masked).not.toContain(`: ${name}`);
      expect(masked).toContain('of the adapter\nname');
    },
  );
  test('masks a name that contains an address', () => {
    const name = 'Ada 94:DB:56:10:20:30';
    expect(mask(`alias “${name}” of the adapter`, [name])).toBe('alias “[name]” of the adapter');
  });
  test('masks a name of symbols only as a word', () => {
    expect(mask('adapter (on). aliases “.” and “(”', ['.', '('])).toBe('adapter (on). aliases “[name]” and “[name]”');
  });
  test('never contains a name or an address', () => {
    const hex = fc.integer({ min: 0, max: 255 }).map((byte) => byte.toString(16).padStart(2, '0'));
    const separators = fc.array(fc.constantFrom(':', '_', '-', ' '), { minLength: 5, maxLength: 5 });
    const address = fc.oneof(
      fc
        .tuple(fc.array(hex, { minLength: 6, maxLength: 6 }), separators)
        .map(([bytes, between]) => bytes.map((byte, index) => byte + (between[index] ?? '')).join('')),
      fc.array(hex, { minLength: 6, maxLength: 6 }).map((bytes) => bytes.join('')),
    );
    const name = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map(cleanName)
      .filter((text) => text !== null);
    fc.assert(
      fc.property(address, name, (text, given) => {
        const masked = mask(`x (${text}) y (${text.toUpperCase()}) z “${given}” end`, [given]);
        expect(masked.includes(`(${text})`) || masked.includes(`(${text.toUpperCase()})`) || masked.includes(`“${given}”`)).toBe(false);
      }),
    );
  });
});

test('masks hundreds of strangers’ names without blocking', () => {
  const names = Array.from({ length: 900 }, (_, index) => `Anna number ${index} of the WH-1000XM4 ${'x'.repeat(40)}`);
  const rows = Array.from(
    { length: 1_700 },
    (_, index) => `  h${index}: Sony headphones, model unknown (not certain; name): nearby ${index}`,
  );
  const text = [...rows, ...names.slice(0, 200).map((name) => `radio: “${name}”`)].join('\n');
  // The test measures processor time, because other programs use the same computer.
  const time = (work: () => unknown): number => {
    const begun = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begun);
    return user + system;
  };
  const masked = mask(text, names);
  expect(masked).not.toContain('Anna');
  // The time is compared with the same text without names, because computers differ in speed.
  const [without, withNames] = [0, 1].map((kind) => Math.min(...[1, 2, 3].map(() => time(() => mask(text, kind === 0 ? [] : names)))));
  expect(withNames).toBeLessThan(5 * (without ?? 0));
});

test('copies and saves only what the user requests', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-report-'));
  const system = { about: async () => ['BlueZ: 5.66'], recorder: null };
  const reporter = new Reporter(new EventLog(() => 0), () => 0, { snapshot: createTestSnapshot(), privateNames: [], evidence: [], system });
  const save = async (): Promise<void> => {
    await reporter.save();
    await reporter.saveRecording();
  };
  for (const choice of [
    { canceled: true, filePath: join(folder, 'canceled.txt') },
    { canceled: false, filePath: '' },
  ]) {
    electron.choice = choice;
    await save();
  }
  expect(readdirSync(folder)).toEqual([]);
  electron.choice = { canceled: false, filePath: join(folder, 'report.txt') };
  await reporter.save();
  expect(readFileSync(electron.choice.filePath, 'utf8')).toBe(await reporter.make());
  await reporter.saveRecording();
  expect(readFileSync(electron.choice.filePath, 'utf8')).toBe('{"earshot":1,"about":["Earshot 0","BlueZ: 5.66"]}\n');
  rmSync(folder, { recursive: true });
  await reporter.copyText('a text');
  await reporter.copy();
  expect(electron.copied).toEqual(['a text', await reporter.make()]);
});

test('creates one report at a time', async () => {
  let count = 0;
  const about = new Promise<readonly string[]>((resolve) => setTimeout(() => resolve(['x']), 20));
  const reporter = new Reporter(new EventLog(() => 0), () => 0, {
    snapshot: createTestSnapshot(),
    privateNames: [],
    evidence: [],
    system: {
      about: () => {
        count += 1;
        return about;
      },
    },
  });
  const reports = await Promise.all(Array.from({ length: 150 }, () => reporter.make()));
  expect({ count, different: new Set(reports).size }).toEqual({ count: 1, different: 1 });
  await reporter.make();
  expect(count).toBe(2);
});
