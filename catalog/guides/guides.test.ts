import { describe, expect, test } from 'vitest';
import type { Headphones, HeadphonesState } from '../headphones';
import { modelById, models } from '../models/index';
import type { Model } from '../models/model';
import { buildGuide } from './build';
import { advance, move, START } from './progress';

const none = { pairedLeHalf: null };

function model(id: string): Model {
  const found = modelById(id);
  if (found === undefined) throw new Error(id);
  return found;
}

function headphones(state: HeadphonesState, lePaired = false): Headphones {
  return {
    id: 'h1',
    modelId: 'wh-1000xm4',
    confidence: 'high',
    reasons: [],
    name: 'WH-1000XM4',
    modelName: null,
    state,
    group: 'nearby',
    rssi: null,
    battery: null,
    soundProfiles: null,
    playing: false,
    leHalf: lePaired ? { name: 'LE_WH-1000XM4', paired: true, connected: false, join: 'address-hash' } : null,
    addressHint: null,
  };
}

describe('every guide of every model', () => {
  test.each(models)('$id: steps have text and unique ids, no placeholder is left, nothing is invented', (item) => {
    for (const kind of ['pair', 'reset', 'initialize'] as const) {
      const guide = buildGuide(kind, item, none);
      expect(guide.steps.length).toBeGreaterThan(0);
      expect(new Set(guide.steps.map((step) => step.id)).size).toBe(guide.steps.length);
      for (const step of guide.steps) expect([step.text, ...step.notes].join(' ')).not.toMatch(/\{\w+\}|undefined|null/);
      const procedure = kind === 'pair' ? item.pairing : kind === 'reset' ? item.reset : item.initialize;
      if (procedure === null) {
        expect(guide.confidence).toBeNull();
        // An unknown procedure names no button, no hold time, and erases nothing.
        for (const step of guide.steps) expect({ hold: step.holdSeconds, erases: step.erases }).toEqual({ hold: null, erases: false });
      }
      if (kind === 'initialize' && procedure !== null) expect(guide.steps.filter((step) => step.erases)).toHaveLength(1);
      if (kind !== 'initialize') expect(guide.steps.some((step) => step.erases)).toBe(false);
    }
  });
});

describe('pairing a WH-1000XM4', () => {
  test('has this model’s hold, and names the entry to choose and the one not to', () => {
    const texts = buildGuide('pair', model('wh-1000xm4'), none).steps.map((step) => step.text);
    expect(texts).toEqual([
      'Switch the headphones off.',
      'Hold the power button (left cup) for 7 seconds.',
      'In the Bluetooth settings of this computer, choose “WH-1000XM4”, not “LE_WH-1000XM4”.',
      'Wait until they are connected. If nothing happens, click them once more in the Bluetooth settings.',
    ]);
  });
  test('removes a wrong LE_ pairing first', () => {
    expect(buildGuide('pair', model('wh-1000xm4'), { pairedLeHalf: 'LE_WH-1000XM4' }).steps[0]).toMatchObject({
      id: 'remove-le',
      check: 'le-half-removed',
    });
  });
});

describe('progress', () => {
  const guide = buildGuide('pair', model('wh-1000xm4'), none);
  test('each thing that happens ticks its step and moves on; pairing mode’s end does not untick it', () => {
    let progress = advance(guide, START, headphones('nearby'));
    expect(progress).toEqual(START);
    progress = advance(guide, move(guide, progress, 1), headphones('pairing-mode'));
    expect(progress).toEqual({ current: 2, seen: ['pairing-mode'] });
    progress = advance(guide, progress, headphones('paired-nearby'));
    expect(progress).toEqual({ current: 3, seen: ['pairing-mode', 'choose'] });
    progress = advance(guide, progress, headphones('connected'));
    expect(progress).toEqual({ current: 4, seen: ['pairing-mode', 'choose', 'connect'] });
  });
  test('a connection seen at once proves the steps before it', () => {
    expect(advance(guide, START, headphones('connected')).seen).toEqual(['pairing-mode', 'choose', 'connect']);
  });
  test('a factory reset guide skips nothing because the headset happens to be heard', () => {
    const reset = buildGuide('initialize', model('wh-1000xm3'), none);
    expect(advance(reset, START, headphones('nearby'))).toEqual(START);
  });
  test('moving by hand never leaves the guide', () => {
    expect(move(guide, START, -3).current).toBe(0);
    expect(move(guide, START, 99).current).toBe(guide.steps.length);
  });
});
