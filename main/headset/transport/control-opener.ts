import type { PartCheck } from '../../part-check';
import type { ControlStream } from '../conversation';

/** Open control service of headphones. */
export interface OpenControl {
  readonly stream: ControlStream;
  /** UUID of the service, which must match the first response of the headphones. */
  readonly service: string;
}

/** Opens the control service of headphones that are connected to this computer, by the means of this system. */
export interface ControlOpener {
  /**
   * Opens the service of the newer or the older generation, whichever the headphones have. Rejects with a `SocketError`, or with
   * an Error for an invalid response.
   * @param address upper-case with colons.
   */
  open(address: string, signal: AbortSignal): Promise<OpenControl>;
  /** Self-check of its parts without headphones; absent if there is nothing to check. Never rejects. */
  check?(): Promise<PartCheck>;
}
