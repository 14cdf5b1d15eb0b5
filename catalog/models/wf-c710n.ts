import type { Model } from './model';

/** WF-C710N. Where a procedure is null, no source that was read describes it. */
export const wfc710n: Model = {
  id: 'wf-c710n',
  name: 'WF-C710N',
  form: 'true-wireless',
  bluetoothNames: ['WF-C710N'],
  productIds: [],
  fastPairIds: ['2F2C08', '669281', 'A36841', 'D8E382'],
  controls: [
    { id: 'case-pairing', label: 'Pairing button', where: 'back of the case, next to USB-C' },
    { id: 'touch', label: 'Touch surface', where: 'each earbud' },
    { id: 'case-lamp', label: 'Lamp', where: 'front of the case' },
  ],
  pairing: {
    from: 'in-case',
    preconditions: ['earbuds-in-case'],
    press: ['case-pairing'],
    holdSeconds: null,
    light: null,
    voice: null,
    confidence: 'reported',
    sources: [
      'https://t3.com/tech/headphones/sonys-next-gen-affordable-earbuds-have-leaked-and-the-difference-is-clear',
      'https://www.sony.co.uk/electronics/support/wireless-headphones-bluetooth-headphones/wf-1000xm4/articles/00304429',
    ],
  },
  reset: null,
  initialize: null,
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: null,
};
