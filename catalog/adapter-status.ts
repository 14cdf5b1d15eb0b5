/** The state of the computer's Bluetooth. Each value but `ready` and `starting` has a sentence and a way out. */
export type AdapterStatus =
  | 'starting'
  | 'ready'
  | 'off'
  | 'blocked'
  | 'missing'
  | 'service-down'
  | 'no-bus'
  | 'no-permission'
  | 'unsupported'
  | 'crashed';
