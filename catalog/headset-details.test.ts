import { describe, expect, test } from 'vitest';
import { allowsCommands } from './headset-commands';
import {
  DEVICES_TTL_MS,
  findOtherConnected,
  findOtherPlaying,
  findReportedModel,
  getLowestBattery,
  type HeadsetDetailsView,
  selectValidDetails,
} from './headset-details';
import { models } from './models/index';
import { diagnose } from './symptoms/diagnose';
import { collectEvidence, NO_FACTS } from './symptoms/evidence';
import { createHeadphones } from './testing/headphones';
import { NO_DETAILS } from './testing/headset-details';

const device = (name: string, connected: boolean, plays = false, here = false) => ({ key: name, name, connected, plays, here });
const here = device('Laptop', true, false, true);

describe('the model that headphones report', () => {
  test('matches a model only by its whole name', () => {
    const of = (model: string | null) => findReportedModel({ model })?.id ?? null;
    expect([of('WF-1000XM5'), of('wf-1000xm5'), of('LE_WF-1000XM5'), of('My WF-1000XM5'), of('WF-1000XM9'), of(null), of('')]).toEqual([
      'wf-1000xm5',
      'wf-1000xm5',
      'wf-1000xm5',
      null,
      null,
      null,
      null,
    ]);
  });
  test('allows commands unless the model is unknown or has trouble', () => {
    const readOnly = models.filter(({ bluetoothNames: [name] }) => name !== undefined && !allowsCommands(name)).map(({ id }) => id);
    expect(readOnly).toEqual(models.filter((model) => model.readOnly !== null).map(({ id }) => id));
    expect(readOnly.length).toBeGreaterThan(3);
    expect([allowsCommands(null), allowsCommands('WH-ZZ999')]).toEqual([false, false]);
  });
});

describe('the other device', () => {
  test('needs to know which device this computer is', () => {
    const tablet = device('Tablet', true, true);
    expect(findOtherPlaying({ ...NO_DETAILS, devices: [here, tablet] })).toBe(tablet);
    expect(findOtherPlaying({ ...NO_DETAILS, devices: [tablet] })).toBeNull();
    expect(findOtherPlaying({ ...NO_DETAILS, devices: [{ ...here, plays: true }, device('Tablet', true)] })).toBeNull();
    expect(findOtherConnected({ ...NO_DETAILS, devices: [here, device('Phone', false), device('Tablet', true)] })?.name).toBe('Tablet');
    expect(findOtherConnected(NO_DETAILS)).toBeNull();
  });
  test('treats a reported device as current for two minutes', () => {
    const details = { ...NO_DETAILS, devices: [here], twoDevices: true };
    expect(selectValidDetails(details, DEVICES_TTL_MS - 1)).toBe(details);
    expect(selectValidDetails(details, DEVICES_TTL_MS)).toEqual({ ...details, devices: null });
  });
});

describe('evidence from reported details', () => {
  const with_ = (details: Partial<HeadsetDetailsView>, about: Parameters<typeof createHeadphones>[1] = {}) =>
    collectEvidence('ready', createHeadphones('connected', about), null, NO_FACTS, { ...NO_DETAILS, ...details });
  test('creates evidence of devices, playback and battery', () => {
    expect([...with_({ twoDevices: false })]).toContain('two-devices-off');
    expect([...with_({ twoDevices: true, devices: [here, device('Tablet', true, true)] })]).toEqual(
      expect.arrayContaining(['two-devices-on', 'other-plays']),
    );
    const low = { battery: { ...NO_DETAILS.battery, left: { percent: 80, charging: false }, right: { percent: 9, charging: false } } };
    expect(getLowestBattery({ ...NO_DETAILS, ...low })).toBe(9);
    expect([...with_(low, { battery: null, batteryReported: false })]).toContain('battery-low');
    expect([...with_(low, { battery: 90, batteryReported: true })]).not.toContain('battery-low');
    expect([...with_({})].filter((one) => /two-devices|other-plays|battery/.test(one))).toEqual([]);
  });
  test('creates evidence of the firmware if the model matches', () => {
    const model = models.find(({ quirks }) => quirks.some(({ id }) => id === 'update-against-impostors')) ?? null;
    const unsafe = (details: Partial<HeadsetDetailsView>) =>
      collectEvidence('ready', createHeadphones('connected'), model, NO_FACTS, { ...NO_DETAILS, ...details }).has('firmware-unsafe');
    const name = model?.bluetoothNames[0] ?? null;
    expect([unsafe({ model: name, firmware: '0.0.1' }), unsafe({ model: name, firmware: '99.0.0' })]).toEqual([true, false]);
    expect([unsafe({ model: null, firmware: '0.0.1' }), unsafe({ model: 'WF-C510', firmware: '0.0.1' })]).toEqual([false, false]);
  });
  test('confirms the cause of a problem', () => {
    const first = (details: Partial<HeadsetDetailsView>) => {
      const [cause] = diagnose('second-device', with_(details), 'linux').causes;
      return [cause?.id, cause?.verdict];
    };
    expect(first({ twoDevices: false })).toEqual(['multipoint-off', 'confirmed']);
    expect(first({ devices: [here, device('Tablet', true, true)] })).toEqual(['other-took-over', 'confirmed']);
    expect(diagnose('second-device', with_({ twoDevices: true }), 'linux').causes.map(({ id }) => id)).not.toContain('multipoint-off');
  });
});
