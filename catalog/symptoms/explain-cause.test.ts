import { describe, expect, test } from 'vitest';
import type { HeadsetDetailsView } from '../headset-details';
import { createMessage } from '../messages/message';
import { models } from '../models/index';
import { createHeadphones } from '../testing/headphones';
import { NO_DETAILS } from '../testing/headset-details';
import type { CauseId } from './causes';
import { explainCause } from './explain-cause';

const here = { key: '0', name: 'PC', connected: true, plays: false, here: true };
const tablet = { key: '1', name: 'Tablet', connected: true, plays: true, here: false };
const idle = { ...tablet, name: 'Phone', plays: false };

const explain = (id: CauseId, about: Parameters<typeof createHeadphones>[1] = {}, details: Partial<HeadsetDetailsView> | null = null) =>
  explainCause(id, createHeadphones('connected', about), null, details === null ? null : { ...NO_DETAILS, ...details });

describe('the reason for a cause', () => {
  test('names the LE_ entry of the headphones alone', () => {
    const about = { leHalf: { name: 'LE_Ada', paired: true, connected: false, join: null } };
    expect(explain('le-entry', about)).toEqual(createMessage('detail.le-warning', { name: 'LE_Ada' }));
    expect(explain('le-entry')).toEqual(createMessage('cause.le-entry.why'));
    expect(explain('battery-low', about)).toEqual(createMessage('cause.battery-low.why'));
    expect(explainCause('le-entry', null, null, null)).toEqual(createMessage('cause.le-entry.why'));
  });
  test('names the firmware and the safer one', () => {
    const model = models.find(({ quirks }) => quirks.some(({ id }) => id === 'update-against-impostors')) ?? null;
    const reason = (firmware: string | null, details: Partial<HeadsetDetailsView> | null = null, id: CauseId = 'old-firmware') =>
      explainCause(id, createHeadphones('connected', { firmware }), model, details === null ? null : { ...NO_DETAILS, ...details });
    expect(reason('0.0.1')).toMatchObject({ key: 'detail.old-firmware', values: { version: '0.0.1' } });
    expect(reason(null, { model: model?.bluetoothNames[0] ?? '', firmware: '0.0.2' })).toMatchObject({ values: { version: '0.0.2' } });
    expect(reason('99.0.0')).toEqual(createMessage('cause.old-firmware.why'));
    expect(reason(null)).toEqual(createMessage('cause.old-firmware.why'));
    expect(reason('0.0.1', null, 'hung')).toEqual(createMessage('cause.hung.why'));
  });
  test.each([
    ['that plays', 'other-took-over', [here, tablet, idle], 'Tablet'],
    ['that is connected', 'multipoint-conflict', [here, idle, tablet], 'Phone'],
  ] as const)('names the other device %s', (_, id, devices, name) => {
    expect(explain(id, {}, { devices })).toEqual(createMessage(`cause.${id}.named`, { name }));
  });
  test('names no device without a name, and none before reading', () => {
    expect(explain('other-took-over', {}, { devices: [here, { ...tablet, name: null }] })).toEqual(
      createMessage('cause.other-took-over.why'),
    );
    expect(explain('other-took-over', {}, { devices: [here, idle] })).toEqual(createMessage('cause.other-took-over.why'));
    expect(explain('multipoint-conflict')).toEqual(createMessage('cause.multipoint-conflict.why'));
    expect(explain('hung', {}, { devices: [here, tablet] })).toEqual(createMessage('cause.hung.why'));
  });
});
