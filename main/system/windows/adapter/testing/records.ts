import { createWindowsId } from '../windows-response';

/** Address of the headphones in the tests. */
export const ADDRESS = 'F8:4E:17:00:11:22';
/** Record id of their classic identity. */
export const ID = createWindowsId('classic', ADDRESS);
/** Response of the headphones to an inquiry. */
export const FOUND = { address: 'f8:4e:17:00:11:22', name: 'WH-1000XM4', signal: -50, round: 3 };
/** Node of their music service. */
export const MUSIC_NODE = String.raw`BTHENUM\{0000110B-0000-1000-8000-00805F9B34FB}_VID&0002054C_PID&0D58\8&X&0&F84E17001122_C00000000`;
/** Node of the paired headphones. */
export const PAIRED_NODE = { id: String.raw`BTHENUM\DEV_F84E17001122\8&X`, name: 'WH-1000XM4', connected: true, flags: 0x28 };
