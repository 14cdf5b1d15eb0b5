import type { Model } from './model';

/** INZONE Buds. Where a procedure is null, no source that was read describes it. */
export const wfg700n: Model = {
  id: 'wf-g700n',
  name: 'INZONE Buds',
  form: 'true-wireless',
  bluetoothNames: ['INZONE Buds'],
  productIds: [],
  fastPairIds: [],
  controls: [
    { id: 'touch', label: 'Touch sensor', where: 'each earbud' },
    { id: 'dongle', label: 'USB transceiver', where: 'charging case compartment' },
  ],
  pairing: null,
  reset: null,
  initialize: null,
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: 'https://helpguide.sony.net/mdr/2977/v1/en/',
};
