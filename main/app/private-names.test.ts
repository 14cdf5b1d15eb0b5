import { expect, test } from 'vitest';
import { BLANK_RECORD } from '../../catalog/identify/system-record';
import { createHeadphones } from '../../catalog/testing/headphones';
import { collectPrivateNames } from './private-names';
import { createTestState } from './testing/state';

test('includes names of owners and excludes Sony’s own', () => {
  const record = { ...BLANK_RECORD, name: 'WH-1000XM4', alias: 'Jean-Luc' };
  const half = { ...BLANK_RECORD, name: 'LE_WH-1000XM4', alias: 'Kitchen' };
  const entry = createHeadphones('connected', {
    name: 'Anna’s',
    leHalf: { name: 'LE_Anna’s', paired: false, connected: false, join: null },
  });
  const kept = {
    key: '94:DB:56:00:00:01',
    modelId: null,
    name: 'Old ones',
    nickname: 'Train',
    paired: true,
    lastSeen: 0,
    lastBattery: null,
    refused: false,
    refusals: 0,
    chosen: null,
    lastProblem: null,
  };
  const names = collectPrivateNames({
    appState: createTestState({ kept: { headphones: [kept], guide: null, learned: [], problem: null } }),
    view: {
      headphones: [entry],
      identities: new Map([['h1', { classic: record, le: [half], guessed: [], hashes: [], keys: [] }]]),
      unconfirmed: false,
    },
    keyChanges: [],
  });
  expect(new Set(names)).toEqual(new Set(['Jean-Luc', 'Kitchen', 'Anna’s', 'LE_Anna’s', 'Old ones', 'Train']));
});
