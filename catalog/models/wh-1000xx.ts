import type { Model } from './model';

/** 1000X THE COLLEXION. Where a procedure is null, no source that was read describes it. */
export const wh1000xx: Model = {
  id: 'wh-1000xx',
  name: '1000X THE COLLEXION',
  form: 'over-ear',
  bluetoothNames: ['1000X THE COLLEXION'],
  productIds: [],
  fastPairIds: [],
  controls: [
    { id: 'power', label: 'Power button', where: 'left cup' },
    { id: 'nc', label: 'NC/AMBIENT button', where: 'left cup' },
    { id: 'listening', label: 'Listening mode button', where: 'left cup' },
    { id: 'touch', label: 'Touch panel', where: null },
  ],
  pairing: null,
  reset: null,
  initialize: null,
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: 'https://helpguide.sony.net/mdr/2998/v1/en/',
};
