import type { Model } from './model';

/** WH-1000XM2. Where a procedure is null, no source that was read describes it. */
export const wh1000xm2: Model = {
  id: 'wh-1000xm2',
  name: 'WH-1000XM2',
  form: 'over-ear',
  bluetoothNames: ['WH-1000XM2'],
  productIds: ['0C67'],
  fastPairIds: ['02C95C', '03C95C', '06C95C', '07C95C', '5CC902', '5CC903', '5CC906', '5CC907'],
  controls: [
    { id: 'nc', label: 'NC/AMBIENT button', where: null },
    { id: 'touch', label: 'Touch panel', where: 'right cup' },
  ],
  pairing: null,
  reset: null,
  initialize: null,
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: null,
};
