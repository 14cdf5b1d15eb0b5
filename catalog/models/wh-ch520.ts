import type { Model } from './model';

/** WH-CH520. Where a procedure is null, no source that was read describes it. */
export const whch520: Model = {
  id: 'wh-ch520',
  name: 'WH-CH520',
  form: 'on-ear',
  bluetoothNames: ['WH-CH520'],
  productIds: ['0EAD'],
  fastPairIds: ['0F2D16', '1CC3D3', '3086A0', '697D1C', 'C2A0D2', 'FB402F'],
  controls: [
    { id: 'power', label: 'Power/Bluetooth button', where: null },
    { id: 'volup', label: 'Volume + button', where: null },
    { id: 'voldown', label: 'Volume − button', where: null },
  ],
  pairing: {
    from: null,
    preconditions: [],
    press: ['power'],
    holdSeconds: 5,
    light: null,
    voice: null,
    confidence: 'reported',
    sources: ['https://github.com/harriott (hardware notes quoting the WH-CH520 help guide PDF, p. 110)'],
  },
  reset: {
    from: null,
    preconditions: ['usb-power'],
    press: ['volup', 'voldown'],
    holdSeconds: null,
    light: null,
    voice: null,
    confidence: 'reported',
    sources: [
      'https://github.com/harriott (hardware notes quoting the WH-CH520 help guide PDF, p. 110)',
      'https://helpguide.sony.net/mdr/2969/v1/en/contents/TP1000749265.html',
    ],
  },
  initialize: {
    from: null,
    preconditions: [],
    press: ['power', 'voldown'],
    holdSeconds: 10,
    light: null,
    voice: null,
    confidence: 'reported',
    sources: ['https://github.com/harriott (hardware notes quoting the WH-CH520 help guide PDF, p. 110)'],
  },
  pairingWindowMinutes: null,
  passkey: '0000',
  pairedDeviceLimit: null,
  helpGuide: 'https://helpguide.sony.net/mdr/2958/v1/en/',
};
