import type { Model } from './model';

/** LinkBuds Open. Where a procedure is null, no source that was read describes it. */
export const wfl910: Model = {
  id: 'wf-l910',
  name: 'LinkBuds Open',
  form: 'open-ear',
  bluetoothNames: ['LinkBuds Open'],
  productIds: [],
  fastPairIds: ['0140EE', '0686A8', '2F167B', '474125', '50D858', '593A2C', '78D81D', 'C37F14', 'D8DC4F', 'DF80A6', 'E42C3C', 'FA0496'],
  controls: [],
  pairing: null,
  reset: null,
  initialize: null,
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: 'https://helpguide.sony.net/mdr/2964/v1/en/',
};
