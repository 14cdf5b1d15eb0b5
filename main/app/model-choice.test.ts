import { describe, expect, test } from 'vitest';
import { type Identification, identify } from '../../catalog/identify/identify';
import { identifyRecord } from '../../catalog/identify/identify-advertisement';
import { findSonyCode } from '../../catalog/identify/name';
import { BLANK_RECORD, type SystemRecord } from '../../catalog/identify/system-record';
import { isGeneralModel, selectGeneralId } from '../../catalog/models/general-ids';
import { findModel, models } from '../../catalog/models/index';
import { createHeadphones } from '../../catalog/testing/headphones';
import { chooseModel, rememberEntries } from '../headphones/remembered';
import { withChosenModel } from './snapshot';

const A = '94:DB:56:00:00:01';
const uuid = (short: string): string => `0000${short}-0000-1000-8000-00805f9b34fb`;
const paired = (name: string, rest: Partial<SystemRecord> = {}): SystemRecord => ({
  ...BLANK_RECORD,
  id: A,
  address: A,
  name,
  alias: name,
  paired: true,
  classOfDevice: 0x240404,
  ...rest,
});
const kindOf = (verdict: Identification): string => (verdict.kind === 'model' ? verdict.modelId : verdict.kind);

describe('a paired headset of an unknown model', () => {
  test.each([
    'SBH82D',
    'SBH54',
    'MDR-EX31BN',
    'MDR-10RBT',
    'WH-2000XM9',
    'WF-C999',
    'WI-C999',
    'DR-BT50',
    'DR-BTN200',
    'Ada’s WH-9000X',
    'LE_WF-C999',
  ])('lists %s as Sony headphones', (name) => {
    expect(identifyRecord(paired(name))).toEqual({
      kind: 'sony-headphones',
      reasons: [{ kind: 'sony-like-name', detail: findSonyCode(name), modelId: null }],
    });
  });
  test.each([
    ['a stranger', paired('WH-2000XM9', { paired: false, inquiry: 1 })],
    ['a device without a class and without sound services', paired('WH-2000XM9', { classOfDevice: null })],
    ['a device whose class is unknown', paired('WH-2000XM9', { classOfDevice: 0 })],
    ['a phone', paired('WH-2000XM9', { classOfDevice: 0x5a020c })],
    ['a keyboard', paired('WI-K900', { classOfDevice: 0x002540 })],
    ['a loudspeaker of Sony', paired('SRS-XB100', { classOfDevice: 0x240414 })],
    ['headphones of another maker', paired('Bose QC35 II')],
    ['a headset named after a radio', paired('Wi-Fi headset')],
    ['a code without a digit', paired('WH-SPORT')],
    ['a code inside another word', paired('XWH-1000X')],
  ])('ignores %s', (_, record) => {
    expect(identifyRecord(record).kind).toBe('other');
  });
  test('accepts sound services in place of a class', () => {
    expect(identifyRecord(paired('WI-C999', { classOfDevice: null, uuids: [uuid('110b')] })).kind).toBe('sony-headphones');
    expect(identifyRecord(paired('WF-C999', { classOfDevice: 0, uuids: [uuid('111e')] })).kind).toBe('sony-headphones');
  });
  test('recognizes a renamed headset by Sony’s vendor ID', () => {
    expect(identifyRecord(paired('Anna’s cans', { modalias: 'usb:v054CpFFFFd0100' }))).toEqual({
      kind: 'sony-headphones',
      reasons: [{ kind: 'sony-vendor', detail: '054C:FFFF', modelId: null }],
    });
  });
  test.each([
    ['another maker’s vendor ID', { modalias: 'usb:v05ACpFFFFd0100' }],
    ['no pairing', { modalias: 'usb:v054CpFFFFd0100', paired: false }],
    ['the class of a car kit', { modalias: 'usb:v054CpFFFFd0100', classOfDevice: 0x240408 }],
    ['the class of a loudspeaker', { modalias: 'usb:v054CpFFFFd0100', classOfDevice: 0x240414 }],
    ['no class', { modalias: 'usb:v054CpFFFFd0100', classOfDevice: null }],
  ] as const)('ignores a renamed device with %s', (_, rest) => {
    expect(identifyRecord(paired('Anna’s cans', rest)).kind).toBe('other');
  });
  test('ignores a Sony loudspeaker with the class of a headset', () => {
    expect(identifyRecord(paired('SRS-XB13', { modalias: 'usb:v054CpFFFFd0100' })).kind).toBe('other');
  });
  test.each(['SBH24', 'SBH50', 'SBH52', 'SBH56', 'SBH60', 'SBH80'])('recognizes %s by its own file', (name) => {
    expect(kindOf(identify({ names: [name] }))).toBe(name.toLowerCase());
  });
  test.each(models.flatMap(({ id, bluetoothNames }) => bluetoothNames.map((name) => [name, id] as const)))('keeps %s as %s', (name, id) => {
    expect(kindOf(identifyRecord(paired(name)))).toBe(id);
  });
  test.each([
    ['WF-C999', 'sony-earbuds'],
    ['LE_WF-C999', 'sony-earbuds'],
    ['SBH82D', 'sony-headphones'],
    [null, 'sony-headphones'],
  ] as const)('gives %s the general guides of %s', (name, id) => {
    const general = findModel(selectGeneralId(name));
    expect({ id: general?.id, known: general !== null, general: isGeneralModel(general ?? { id: '' }) }).toEqual({
      id,
      known: true,
      general: true,
    });
    expect(models).not.toContain(general);
  });
});

describe('the model that the owner chose', () => {
  const choice = { modelId: 'wh-xb910n', keptAgainst: null } as const;
  test('replaces an unknown model', () => {
    const entry = withChosenModel(createHeadphones('paired-away', { modelId: null, confidence: null, name: 'SBH82D' }), choice);
    expect(entry).toMatchObject({
      modelId: 'wh-xb910n',
      name: 'SBH82D',
      modelName: 'WH-XB910N',
      chosen: { identified: null, contradicted: false },
    });
  });
  test('replaces what a name identified, without a question', () => {
    expect(withChosenModel(createHeadphones('connected'), choice)).toMatchObject({
      modelId: 'wh-xb910n',
      confidence: null,
      chosen: { identified: 'wh-1000xm4', contradicted: false },
    });
  });
  test('keeps the choice until a device ID is accepted', () => {
    const certain = createHeadphones('connected', { confidence: 'certain' });
    expect(withChosenModel(certain, choice)).toMatchObject({ modelId: 'wh-xb910n', chosen: { contradicted: true } });
    expect(withChosenModel(certain, { ...choice, keptAgainst: 'wh-1000xm4' })).toMatchObject({
      modelId: 'wh-xb910n',
      chosen: { contradicted: false },
    });
    expect(withChosenModel(certain, { modelId: 'wh-1000xm4', keptAgainst: null })).toMatchObject({
      confidence: 'certain',
      chosen: { contradicted: false },
    });
  });
  test('ignores a choice if this version lacks the model', () => {
    const entry = createHeadphones('connected');
    expect(withChosenModel(entry, { modelId: 'wh-9', keptAgainst: null })).toEqual(entry);
  });
  test('keeps the choice through readings until it is removed', () => {
    const present = [{ headphones: createHeadphones('connected'), key: A, problem: null }];
    const chosen = chooseModel(rememberEntries([], present, 0), A, choice);
    expect(rememberEntries(chosen, present, 9_000_000)).toMatchObject([{ chosen: choice, modelId: 'wh-1000xm4' }]);
    expect(chooseModel(chosen, A, null)).toMatchObject([{ chosen: null }]);
    expect(chooseModel(chosen, 'B', choice)).toBe(chosen);
  });
});
