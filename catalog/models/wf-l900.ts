import type { Model } from './model';

/** LinkBuds. Where a procedure is null, no source that was read describes it. */
export const wfl900: Model = {
  id: 'wf-l900',
  name: 'LinkBuds',
  form: 'true-wireless',
  bluetoothNames: ['LinkBuds'],
  productIds: ['0DDF'],
  fastPairIds: ['0D2602', '64264A', '86A3FC', '8F2264', '917E46', 'AA323D'],
  controls: [
    { id: 'case-button', label: 'Button on the case', where: 'next to the USB-C port' },
    { id: 'tap', label: 'Tap', where: 'no physical buttons on the earbuds' },
  ],
  pairing: {
    from: 'in-case',
    preconditions: ['earbuds-in-case'],
    press: ['case-button'],
    holdSeconds: null,
    light: 'blue, flashing (on the case)',
    voice: null,
    confidence: 'reported',
    sources: [
      'https://musicphotolife.com/2022/02/sony-linkbuds-review/',
      'a third-party article',
      'https://www.sony.co.uk/electronics/support/wireless-headphones-bluetooth-headphones/wf-1000xm4/articles/00304429',
    ],
  },
  reset: null,
  initialize: null,
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: 'https://helpguide.sony.net/mdr/linkbuds/v1/en/',
};
