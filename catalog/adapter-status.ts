/** How the computer's Bluetooth stands. Each value but `ready` and `starting` has a sentence and a way out. */
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
