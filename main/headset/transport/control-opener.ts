import type { PartCheck } from '../../part-check';
import type { ControlStream } from '../conversation';

/** The control service of a headset, open. */
export interface OpenControl {
  readonly stream: ControlStream;
  /** UUID of the service, which must match the first response of the headphones. */
  readonly service: string;
}

/** Opens the control service of a headset that is connected to this computer, whatever this system has for it. */
export interface ControlOpener {
  /**
   * The newer generation's service or the older one's, whichever the headset has. Rejects with a `SocketError`, or with an
   * Error for an invalid response. @param address upper-case with colons.
   */
  open(address: string, signal: AbortSignal): Promise<OpenControl>;
  /** Self-check of its parts without headphones; absent if there is nothing to check. Never rejects. */
  check?(): Promise<PartCheck>;
}
