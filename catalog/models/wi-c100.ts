import type { Model } from './model';

/** WI-C100. Where a procedure is null, no source that was read describes it. */
export const wic100: Model = {
  id: 'wi-c100',
  name: 'WI-C100',
  form: 'neckband',
  bluetoothNames: ['WI-C100'],
  productIds: [],
  fastPairIds: ['455B90', '707599', '9BE931', 'B7EFB0'],
  controls: [{ id: 'power', label: 'Power button', where: null }],
  pairing: {
    from: 'off',
    preconditions: [],
    press: ['power'],
    holdSeconds: 7,
    light: null,
    voice: null,
    confidence: 'unconfirmed',
    sources: ["General knowledge of Sony's help guides, not checked against the guide of this model"],
  },
  reset: null,
  initialize: null,
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: 'https://helpguide.sony.net/mdr/wic100/v1/en/',
};
