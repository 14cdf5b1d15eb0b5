/** Reasons for a missing or unusable response. */
type ProtocolErrorReason = 'no-response' | 'unknown-protocol' | 'closed' | 'timeout' | 'not-offered';

/** Error of headphones that don't respond as expected or don't offer the command. */
export class HeadsetProtocolError extends Error {
  constructor(
    readonly reason: ProtocolErrorReason,
    detail: string,
  ) {
    super(detail);
    this.name = 'HeadsetProtocolError';
  }
}
