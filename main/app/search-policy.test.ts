import { describe, expect, test } from 'vitest';
import type { Headphones, PairingView } from '../../catalog/headphones';
import { BLANK_RECORD } from '../../catalog/identify/system-record';
import { createHeadphones } from '../../catalog/testing/headphones';
import type { HeadphonesView } from '../headphones/view';
import { createSearchPolicy, mayInquire } from './search-policy';
import { createTestState } from './testing/state';

const beacon: PairingView = { since: 0, proof: 'beacon', sure: true };

function createTestView(list: readonly Headphones[], found = true, unconfirmed = false): HeadphonesView {
  const classic = found ? { ...BLANK_RECORD, id: 'A' } : null;
  return {
    headphones: list,
    identities: new Map(list.map(({ id }) => [id, { classic, le: [], guessed: [], hashes: [], keys: [] }])),
    unconfirmed,
  };
}

describe('createSearchPolicy', () => {
  test('needs a ready system and a radio that is on', () => {
    const ready = (radio: 'poweredOn' | 'unknown', system: 'ready' | 'off' | null): boolean =>
      createSearchPolicy(createTestState({ radio, system }), createTestView([]), 'per-packet').adapterReady;
    expect({ both: ready('poweredOn', 'ready'), radio: ready('unknown', 'ready'), system: ready('poweredOn', 'off') }).toEqual({
      both: true,
      radio: false,
      system: false,
    });
    expect(ready('poweredOn', null)).toBe(true);
  });

  test('pauses while sound plays on any headphones', () => {
    const list = [createHeadphones('nearby'), createHeadphones('connected', { id: 'h2', playing: true })];
    expect(createSearchPolicy(createTestState(), createTestView(list), 'per-packet').playing).toBe(true);
  });

  test('watches a beacon but no inquiry response', () => {
    const watched = (proof: 'beacon' | 'inquiry'): boolean =>
      createSearchPolicy(
        createTestState(),
        createTestView([createHeadphones('pairing-mode', { pairing: { ...beacon, proof } })]),
        'per-cycle',
      ).watching;
    expect({ beacon: watched('beacon'), inquiry: watched('inquiry') }).toEqual({ beacon: true, inquiry: false });
  });

  test('waits for the classic identity unless all packets arrive', () => {
    const view = createTestView([createHeadphones('pairing-mode', { pairing: beacon })], false);
    expect(createSearchPolicy(createTestState(), view, 'per-cycle').watching).toBe(false);
    expect(createSearchPolicy(createTestState(), view, 'per-packet').watching).toBe(true);
  });

  test('inquires for unconfirmed pairing mode and waiting actions', () => {
    const action = {
      headphonesId: 'h1',
      kind: 'fix',
      phase: 'waiting-for-pairing-mode',
      question: null,
      outcome: null,
    } as const;
    expect(createSearchPolicy(createTestState(), createTestView([]), 'per-cycle').unconfirmed).toBe(false);
    expect(createSearchPolicy(createTestState(), createTestView([], true, true), 'per-cycle').unconfirmed).toBe(true);
    expect(createSearchPolicy(createTestState({ action }), createTestView([]), 'per-cycle').unconfirmed).toBe(true);
    expect(createSearchPolicy(createTestState({ action, inquires: false }), createTestView([], true, true), 'per-cycle').unconfirmed).toBe(
      false,
    );
  });
});

describe('mayInquire', () => {
  const searching = { kind: 'searching' } as const;
  test('does not disturb a connected headset without a request', () => {
    const connected = createTestView([createHeadphones('connected-no-sound')]);
    expect(mayInquire(searching, connected, false)).toBe(false);
    expect(mayInquire(searching, connected, true)).toBe(true);
    expect(mayInquire(searching, createTestView([createHeadphones('paired-away')]), false)).toBe(true);
  });
  test('does nothing while the search pauses', () => {
    expect(mayInquire({ kind: 'paused', reason: 'hidden' }, createTestView([]), true)).toBe(false);
  });
});
