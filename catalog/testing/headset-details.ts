import type { HeadsetDetailsView } from '../headset-details';

/** Details of headphones that reported nothing, for tests that change a few of them. */
export const NO_DETAILS: HeadsetDetailsView = {
  generation: 2,
  model: null,
  firmware: null,
  battery: { whole: null, left: null, right: null, case: null },
  codec: null,
  devices: null,
  twoDevices: null,
  can: { twoDevices: false, pairingMode: false, disconnect: false },
  readOnly: false,
};
