import type { Advertisement } from '../../catalog/identify/advertisement';
import type { AdvertiserId } from '../../catalog/ids';
import type { PartFault } from '../part-check';
import type { RadioStatus } from './scanner';

/** Events of the native radio's process. */
export type ScannerEvent =
  /** noble has loaded with this native code. */
  | { readonly type: 'loaded'; readonly by: 'prebuilt' | 'compiled' }
  | { readonly type: 'advertisement'; readonly advertisement: Advertisement }
  /** The advertiser with this id is out of range. */
  | { readonly type: 'lost'; readonly id: AdvertiserId }
  | { readonly type: 'status'; readonly status: RadioStatus }
  | { readonly type: 'searching'; readonly searching: boolean }
  | { readonly type: 'others'; readonly count: number }
  | { readonly type: 'warning'; readonly text: string; readonly fault?: PartFault | undefined }
  | { readonly type: 'response'; readonly id: number; readonly error: string | null };

/** Requests of the main process. */
export interface ScannerRequest {
  readonly id: number;
  readonly command: 'start' | 'stop';
}
