import type { ControlStream } from '../conversation';

/** The control service of a headset, open. */
export interface OpenControl {
  readonly stream: ControlStream;
  /** Its UUID; which of the two it is must fit the headset's first answer. */
  readonly service: string;
}

/** Opens the control service of a headset that is connected to this computer, whatever this system has for it. */
export interface ControlOpener {
  /**
   * The newer generation's service or the older one's, whichever the headset has. Rejects with a `SocketError`, or an Error
   * when it answers nothing that makes sense. @param address upper-case with colons.
   */
  open(address: string, signal: AbortSignal): Promise<OpenControl>;
  /** For the self-check: says whether its parts work, without any headset; absent where there is nothing to check. Never rejects. */
  check?(): Promise<string>;
}
