import type { Model } from './model';

/** MDR-XB950B1. Where a procedure is null, no source that was read describes it. */
export const mdrxb950b1: Model = {
  id: 'mdr-xb950b1',
  name: 'MDR-XB950B1',
  form: 'over-ear',
  bluetoothNames: ['MDR-XB950B1'],
  productIds: [],
  fastPairIds: [],
  controls: [{ id: 'call', label: 'Call button', where: null }],
  pairing: null,
  reset: null,
  initialize: null,
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: 'https://helpguide.sony.net/mdr/xb950b1/v1/en/',
};
