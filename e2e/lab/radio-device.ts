import type { AirAdvertisement } from './air';
import type { Link, Peer } from './link';

/** Connection between the laptop and a headset. */
export interface RadioLink {
  readonly handle: number;
  readonly le: boolean;
  readonly headset: RadioDevice;
  readonly stack: Link;
  /** True if the laptop began the authentication, so that it may pair. */
  authenticating: boolean;
  /** Callback for the result of an authentication that the headset began. */
  peerResult: ((status: number) => void) | null;
  /** Frame that is not complete yet. */
  partial: Buffer | null;
}

/** Operations of the radio that a headset can use. */
export interface Air {
  /** Pages the laptop. Rejects if the laptop doesn't listen or rejects the connection. */
  page(headset: RadioDevice): Promise<RadioLink>;
  /** Requests the key from the laptop and turns encryption on. */
  authenticate(link: RadioLink): Promise<void>;
  /** Ends a link from the headset's side, with an HCI reason. */
  drop(link: RadioLink, reason: number): void;
}

/** Headset as the laptop's controller sees it. */
export interface RadioDevice extends Peer {
  readonly address: string;
  readonly addressBytes: Buffer;
  readonly name: string;
  readonly classOfDevice: number;
  /** dBm. */
  readonly rssi: number;
  readonly powered: boolean;
  /** True if it responds to inquiries. */
  readonly inquiryScan: boolean;
  /** Accepts connections. */
  readonly pageScan: boolean;
  /** HCI status with which it rejects a connection; 0 accepts. */
  readonly refuseConnection: number;
  /** Time in ms until the owner confirms a pairing. */
  readonly pairDelayMs: number;
  /** Number of pairings that the owner had to confirm so far. Set by the radio. */
  confirmations: number;
  /** Link keys by the laptop's address. */
  readonly keys: Map<string, Buffer>;
  /** Set by the radio. */
  radio: Air | null;
  link: RadioLink | null;
  leLink: RadioLink | null;
  advertisements(): AirAdvertisement[];
  inquiryResponse(): Buffer;
  /** Returns 0 if a pairing may begin, or else the HCI status with which it is rejected. */
  onPairingRequest(): number;
  onPaired(): void;
  /** Checks whether it has a key for an LE link. */
  onLeEncryption(): boolean;
  powerOff(): void;
}
