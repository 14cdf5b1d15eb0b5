import { describe, expect, test } from 'vitest';
import { BLANK_RECORD, type SystemRecord } from '../../catalog/identify/system-record';
import { EVIDENCE_START, type Evidence } from '../../catalog/report-evidence';
import type { HeadsetSound } from '../../catalog/sound/headset-sound';
import { formatEvidenceLines } from './evidence-lines';

const ADDRESS = '94:DB:56:10:20:30';
const OTHER = '02:00:00:00:00:01';

/** Returns the masked evidence of this record. */
function masked(record: Partial<SystemRecord>, sound: HeadsetSound | null = null, names: readonly string[] = []): Evidence {
  const [line = ''] = formatEvidenceLines([{ record: { ...BLANK_RECORD, ...record }, sound }], names);
  expect(line.startsWith(EVIDENCE_START)).toBe(true);
  return JSON.parse(line.slice(EVIDENCE_START.length)) as Evidence;
}

describe('the evidence of a record', () => {
  test('replaces addresses and names, and omits data of packets', () => {
    const record = {
      id: '/org/bluez/hci0/dev_94_DB_56_10_20_30',
      address: ADDRESS,
      name: 'WH-1000XM4',
      alias: 'Ada’s headphones',
      sonyData: Uint8Array.of(1),
      fastPairData: Uint8Array.of(2),
    };
    expect(masked(record).record).toEqual({
      ...BLANK_RECORD,
      id: '/org/bluez/hci0/dev_02_00_00_00_00_01',
      address: OTHER,
      name: 'WH-1000XM4',
      alias: 'Name 1',
    });
  });
  test('keeps unknown addresses and names unknown', () => {
    expect(masked({ id: 'x' }).record).toEqual({ ...BLANK_RECORD, id: 'x' });
  });
  test('hides names from other sources in its id', () => {
    expect(masked({ id: 'Ada’s headphones' }, null, ['Ada’s headphones']).record.id).toBe('Name 1');
  });
  test.each([
    [
      { id: `set_${ADDRESS}`, size: 2 },
      { id: `set_${OTHER}`, size: 2 },
    ],
    [null, null],
  ])('masks the coordinated set %j', (coordinatedSet, shown) => {
    expect(masked({ coordinatedSet }).record.coordinatedSet).toEqual(shown);
  });
  test('leaves out the names of programs that record or play', () => {
    const sound = {
      mode: 'music',
      codec: null,
      choices: [],
      volume: 1,
      muted: false,
      recorders: ['Meet', null],
      players: [{ name: 'Music', here: true }],
      stuck: false,
      callsChosen: false,
    } as const;
    expect(masked({}).sound).toBeNull();
    expect(masked({}, sound).sound).toEqual({ ...sound, recorders: [null, null], players: [{ name: null, here: true }] });
  });
});
