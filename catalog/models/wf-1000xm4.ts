import type { Model } from './model';

/** WF-1000XM4. Where a procedure is null, no source that was read describes it. */
export const wf1000xm4: Model = {
  id: 'wf-1000xm4',
  name: 'WF-1000XM4',
  form: 'true-wireless',
  bluetoothNames: ['WF-1000XM4'],
  productIds: ['0DE1'],
  fastPairIds: ['2D7A23', '5A2B4A', 'C8D335', 'C9186B', 'CF8E40', 'DBE5B1'],
  controls: [{ id: 'touch', label: 'Touch sensor', where: 'left and right earbud' }],
  pairing: null,
  reset: null,
  initialize: null,
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: 'https://helpguide.sony.net/mdr/wf1000xm4/v1/en/',
};
