import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GUIDE_KINDS, TARGETS } from '../../catalog/guides/guide';
import type { LearnedMethod, Outcome } from '../../catalog/methods/learned';
import { createMethodReport, formatMethodReport, parseMethodReport } from '../../catalog/methods/method-report';
import { rankMethods } from '../../catalog/methods/methods';
import { findModel } from '../../catalog/models/index';
import { causes } from '../../catalog/symptoms/causes';
import { readRecordedReadings } from '../system/testing/recorded';
import { SettingsFile } from './settings-file';

// Files that the code of version 0.1.0 wrote (commit c52d53e): its settings, its IDs, its reports and two of its recordings.
const FILES = join(import.meta.dirname, 'testing/0.1.0');
const RECORDINGS = join(import.meta.dirname, '../system/testing/recordings');
const read = (name: string): Promise<string> => readFile(join(FILES, name), 'utf8');
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** IDs that files of version 0.1.0 contain. */
interface Ids {
  readonly causes: readonly string[];
  readonly kinds: readonly string[];
  readonly targets: readonly string[];
  readonly methods: Readonly<Record<string, Readonly<Record<'pairing-mode' | 'factory-reset', readonly string[]>>>>;
}

/** Methods that were removed since, because each rested on a single recollection. A stored record of one is kept and not shown. */
const REMOVED = ['wh-1000xm2 factory-reset off/power+nc-ambient/7', 'wh-xb900n factory-reset off/power+custom/7'];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earshot-0.1.0-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('settings of version 0.1.0', () => {
  const open = async () => {
    const path = join(folder, 'settings.json');
    await copyFile(join(FILES, 'settings.json'), path);
    return { path, file: await SettingsFile.open(path, silent) };
  };

  test('reads the settings without a loss', async () => {
    const before = JSON.parse(await read('settings.json')) as Readonly<
      Record<'headphones' | 'learned', readonly object[]> & Record<'preferences', object>
    >;
    const { file } = await open();
    expect(file.problem).toBeNull();
    expect(file.settings).toEqual({
      ...before,
      version: file.settings.version,
      preferences: { ...before.preferences, phone: null },
      headphones: before.headphones.map((one) => ({ ...one, refused: false, refusals: 0, chosen: null })),
      learned: before.learned.map((one) => ({ ...one, result: null })),
      bonds: [],
    });
  });
  test('stores the settings again without a loss', async () => {
    const { path, file } = await open();
    const { preferences } = file.settings;
    file.update({ preferences: { ...preferences, sounds: !preferences.sounds } });
    file.update({ preferences });
    await file.flush();
    const again = await SettingsFile.open(path, silent);
    expect({ settings: again.settings, problem: again.problem }).toEqual({ settings: file.settings, problem: null });
  });
  test('ranks their learned methods first', async () => {
    const { file } = await open();
    expect(file.settings.learned.length).toBe(3);
    for (const one of file.settings.learned) {
      const model = findModel(one.modelId);
      expect(model === null ? null : rankMethods(one.outcome, model, file.settings.learned)[0]).toMatchObject({
        id: one.way,
        learned: one,
      });
    }
  });
});

test('keeps every ID of version 0.1.0', async () => {
  const { methods, ...ids } = JSON.parse(await read('ids.json')) as Ids;
  const gone = Object.entries(methods).flatMap(([modelId, byOutcome]) =>
    Object.entries(byOutcome).flatMap(([outcome, before]) => {
      const model = findModel(modelId);
      const now = model === null ? [] : rankMethods(outcome as Outcome, model).map(({ id }) => id);
      return before.filter((id) => !now.includes(id)).map((id) => `${modelId} ${outcome} ${id}`);
    }),
  );
  expect(gone).toEqual(REMOVED);
  expect(Object.keys(causes)).toEqual(expect.arrayContaining([...ids.causes]));
  expect(GUIDE_KINDS).toEqual(expect.arrayContaining([...ids.kinds]));
  expect(TARGETS).toEqual(expect.arrayContaining([...ids.targets]));
});

describe('reports of version 0.1.0', () => {
  test('parses the reports of that version', async () => {
    const { learned } = JSON.parse(await read('settings.json')) as { learned: readonly LearnedMethod[] };
    const reports = (await read('reports.txt')).trim().split('\n\n');
    expect(reports.map((text) => parseMethodReport(text))).toEqual(learned.map((one) => createMethodReport({ ...one, result: null })));
    expect(reports.map((text) => formatMethodReport(parseMethodReport(text)))).toEqual(reports);
  });
  test('finds the form to which their link leads', async () => {
    const link = new URL((await read('link.txt')).trim());
    const template = link.searchParams.get('template') ?? '';
    const form = load(await readFile(join(import.meta.dirname, '../../.github/ISSUE_TEMPLATE', template), 'utf8')) as {
      body: readonly { id: string }[];
    };
    expect(form.body.map(({ id }) => id)).toContain('told');
    expect(parseMethodReport(link.searchParams.get('told') ?? '').model).toBe('wh-1000xm4');
  });
});

test.each([
  [
    '0.1.0-windows.jsonl',
    [
      [],
      [{ id: 'classic 020000000001', name: 'WH-1000XM4', paired: false, connected: false, inquiry: 1 }],
      [{ id: 'classic 020000000001', name: 'WH-1000XM4', paired: true, connected: true }],
      [{ id: 'classic 020000000001', name: 'Name 1', paired: true, connected: false }],
    ],
  ],
  [
    '0.1.0-macos.jsonl',
    [
      [
        { id: '02:00:00:00:00:02', name: 'WH-1000XM4', connected: true, battery: 70 },
        { id: '02:00:00:00:00:03', name: 'Name 1', connected: false },
      ],
    ],
  ],
])('replays the recording %s as version 0.1.0 did', async (name, readings) => {
  const replayed = readRecordedReadings(await readFile(join(RECORDINGS, name), 'utf8'));
  expect(replayed.readings.map(({ records }) => records)).toMatchObject(readings);
});
