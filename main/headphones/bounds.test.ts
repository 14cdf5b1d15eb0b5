import { expect, test } from 'vitest';
import { BLANK_RECORD, type SystemRecord } from '../../catalog/identify/system-record';
import { MAX_RECORDS, reduce } from './reduce';
import { EMPTY_STORE } from './state';

const createRecord = (id: number, rest: Partial<SystemRecord>): SystemRecord => ({
  ...BLANK_RECORD,
  id: `${id}`,
  name: 'WH-1000XM4',
  classOfDevice: 0x240404,
  ...rest,
});

test.each([{ paired: true }, { connected: true }, { trusted: true }])('keeps all of a computer’s own headphones (%o)', (ours) => {
  let store = EMPTY_STORE;
  for (let id = 0; id < MAX_RECORDS + 10; id++) store = reduce(store, { type: 'record', record: createRecord(id, ours), at: id });
  store = reduce(store, { type: 'record', record: createRecord(-1, {}), at: 9_999 });
  expect(store.records.size).toBe(MAX_RECORDS + 10);
  expect([...store.records.keys()]).not.toContain('-1');
});
