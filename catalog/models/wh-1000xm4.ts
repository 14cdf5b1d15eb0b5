import type { Model } from './model';

/** WH-1000XM4. Where a procedure is null, no source that was read describes it. */
export const wh1000xm4: Model = {
  id: 'wh-1000xm4',
  name: 'WH-1000XM4',
  form: 'over-ear',
  bluetoothNames: ['WH-1000XM4'],
  productIds: ['0D58'],
  fastPairIds: ['01EEB4', '058D08', '3E8690', '47BF60', '5ED8A0', '635B86', '6E0A3E', '8F0679', 'BA2B3D', 'CC438E', 'F1E726', 'F3622C'],
  controls: [
    { id: 'power', label: 'Power button', where: 'left cup' },
    { id: 'custom', label: 'CUSTOM button', where: 'left cup' },
    { id: 'touch', label: 'Touch panel', where: 'right cup' },
  ],
  pairing: {
    from: 'off',
    preconditions: [],
    press: ['power'],
    holdSeconds: 7,
    light: 'blue, blinking',
    voice: 'Bluetooth pairing',
    confidence: 'reported',
    sources: ['https://github.com/GradedJestRisk/linux-training/wiki/wh1000xm4', 'a third-party article'],
  },
  reset: {
    from: null,
    preconditions: ['usb-power'],
    press: ['power', 'custom'],
    holdSeconds: null,
    light: null,
    voice: null,
    confidence: 'unconfirmed',
    sources: ["General knowledge of Sony's help guides, not checked against the guide of this model"],
  },
  initialize: {
    from: 'off',
    preconditions: [],
    press: ['power', 'custom'],
    holdSeconds: 7,
    light: null,
    voice: null,
    confidence: 'reported',
    sources: [
      'owner repair script "WH-1000XM4 Bluetooth Fix" and an owner LDAC guide (public repositories)',
      'https://www.shegeeks.net/best-noise-cancelling-headphones-sony-wh1000xm4-review/',
    ],
    disagreements: ['Some articles name an NC/AMBIENT button or a volume + button. This model has neither.'],
  },
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: 'https://helpguide.sony.net/mdr/wh1000xm4/v1/en/',
};
