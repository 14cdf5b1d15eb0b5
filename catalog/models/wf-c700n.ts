import type { Model } from './model';

/** WF-C700N. Where a procedure is null, no source that was read describes it. */
export const wfc700n: Model = {
  id: 'wf-c700n',
  name: 'WF-C700N',
  form: 'true-wireless',
  bluetoothNames: ['WF-C700N'],
  productIds: ['0EC4'],
  fastPairIds: ['07A41C', '165F3D', '1FBB50', 'E4C993'],
  controls: [
    { id: 'button', label: 'Push button', where: 'outer face of each earbud (physical button, not touch)' },
    { id: 'case-button', label: 'Button on the charging case', where: null },
  ],
  pairing: {
    from: 'in-case',
    preconditions: ['earbuds-in-case'],
    press: ['case-button'],
    holdSeconds: 5,
    light: 'blue, flashing',
    voice: null,
    confidence: 'unconfirmed',
    sources: ["General knowledge of Sony's help guides, not checked against the guide of this model"],
  },
  reset: null,
  initialize: null,
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: 'https://helpguide.sony.net/mdr/2968/v1/en/',
};
