import type { Model } from './model';

/** LinkBuds UC for Microsoft Teams. Where a procedure is null, no source that was read describes it. */
export const wfl900uc: Model = {
  id: 'wf-l900uc',
  name: 'LinkBuds UC for Microsoft Teams',
  form: 'true-wireless',
  bluetoothNames: ['LinkBuds UC'],
  productIds: [],
  fastPairIds: ['6133D8', 'BA6858'],
  controls: [
    { id: 'case-reset', label: 'Reset button', where: 'charging case' },
    { id: 'lid', label: 'Lid open button', where: 'charging case' },
    { id: 'dongle', label: 'USB transceiver', where: 'supplied, for the computer' },
  ],
  pairing: null,
  reset: {
    from: null,
    preconditions: [],
    press: ['case-reset'],
    holdSeconds: 20,
    light: 'orange, slow, after about 15 seconds; then off',
    voice: null,
    confidence: 'official',
    sources: ['https://helpguide.sony.net/mdr/2969/v1/en/contents/TP1000749265.html'],
    custom: [
      'Put one earbud into the case and close the lid.',
      'Open the lid again with its button.',
      'Hold the reset button on the case for 20 seconds or longer. After about 15 seconds the lamp flashes orange slowly, then it goes out.',
      'Let go when the lamp is out. Then do the same with the other earbud.',
    ],
  },
  initialize: null,
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: 'https://helpguide.sony.net/mdr/2969/v1/en/',
};
