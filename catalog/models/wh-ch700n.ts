import type { Model } from './model';

/** WH-CH700N. Where a procedure is null, no source that was read describes it. */
export const whch700n: Model = {
  id: 'wh-ch700n',
  name: 'WH-CH700N',
  form: 'over-ear',
  bluetoothNames: ['WH-CH700N'],
  productIds: [],
  fastPairIds: ['5CC932', '5CC933', '5CC934', '5CC935', '5CC936', '5CC937'],
  controls: [
    { id: 'power', label: 'Power button', where: null },
    { id: 'nc', label: 'NC/AMBIENT button', where: null },
  ],
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
  reset: {
    from: null,
    preconditions: ['usb-power'],
    press: ['power', 'nc'],
    holdSeconds: null,
    light: null,
    voice: null,
    confidence: 'unconfirmed',
    sources: ["General knowledge of Sony's help guides, not checked against the guide of this model"],
  },
  initialize: {
    from: 'off',
    preconditions: [],
    press: ['power', 'nc'],
    holdSeconds: 7,
    light: null,
    voice: null,
    confidence: 'unconfirmed',
    sources: ["General knowledge of Sony's help guides, not checked against the guide of this model"],
  },
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: 'https://helpguide.sony.net/mdr/whch700n/v1/en/',
};
