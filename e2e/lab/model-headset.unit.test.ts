import { describe, expect, test } from 'vitest';
import { CONTROL_IDS } from '../../catalog/models/control';
import { models } from '../../catalog/models/index';
import { createModelHeadset, findModel, formatPairingHold, prepareForPairing } from './model-headset';

const pairable = models.flatMap((model) => {
  const hold = formatPairingHold(model);
  return hold === null ? [] : [{ id: model.id, model, hold }];
});

describe('a headset from a model’s file', () => {
  test.each(models)('creates a headset with its names and IDs: $id', ({ id, name, bluetoothNames, leName, fastPairIds }) => {
    const headset = createModelHeadset(id);
    headset.enterPairing();
    expect(headset.name).toBe(bluetoothNames[0] ?? name);
    const packets = headset.advertisements().map(({ data, scanResponse }) => ({ data: data.toString('hex'), name: String(scanResponse) }));
    expect(packets[0]?.name).toContain(leName ?? `LE_${headset.name}`);
    expect(packets.slice(1).map(({ data }) => data.slice(-6).toUpperCase())).toEqual(fastPairIds.slice(0, 1));
  });
  test.each(pairable)('enters pairing mode by its hint: $id, $hold', ({ model, hold }) => {
    const headset = createModelHeadset(model.id);
    prepareForPairing(headset, model);
    const [controls = '', seconds = '0'] = hold.split(' ');
    const press = CONTROL_IDS.filter((id) => controls.split('+').includes(id));
    expect([headset.hold(press, 0.05), headset.pairing]).toEqual(['nothing', false]);
    expect([headset.hold(press, Number(seconds)), headset.pairing]).toEqual(['pairing-mode', true]);
  });
  test('shows the light of its file', () => {
    const headset = createModelHeadset('wh-1000xm3');
    headset.powerOff();
    headset.hold(['power', 'nc-ambient'], 8);
    expect(headset.light).toEqual({ color: 'blue', pattern: 'count', times: 4 });
    headset.hold(['power', 'nc-ambient'], 2);
    expect(headset.light).toBeNull();
  });
  test('finds the model by its ID and by its names', () => {
    expect(['wf-ls900n', 'LinkBuds S', 'linkbuds s', 'no such model'].map((wanted) => findModel(wanted)?.id)).toEqual([
      'wf-ls900n',
      'wf-ls900n',
      'wf-ls900n',
      undefined,
    ]);
    expect(() => createModelHeadset('no such model')).toThrow('no such model is not in the catalog');
  });
});
