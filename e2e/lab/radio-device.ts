import type { AirAdvertisement } from './air';
import type { Link, Peer } from './link';

/** One connection between the laptop and a headset. */
export interface RadioLink {
  readonly handle: number;
  readonly le: boolean;
  readonly headset: RadioDevice;
  readonly stack: Link;
  /** The laptop began the authentication, so it may pair. */
  authenticating: boolean;
  /** Waits for the result of an authentication that the headset began. */
  peerResult: ((status: number) => void) | null;
  /** A frame of which not everything has come yet. */
  partial: Buffer | null;
}

/** Capabilities of a headset in its air. */
export interface Air {
  /** Pages the laptop. Rejects when the laptop does not listen or refuses. */
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
  /** HCI status to refuse a connection with; 0 accepts. */
  readonly refuseConnection: number;
  /** Time in ms until the owner confirms a pairing. */
  readonly pairDelayMs: number;
  /** Link keys by the laptop's address. */
  readonly keys: Map<string, Buffer>;
  /** Set by the radio. */
  radio: Air | null;
  link: RadioLink | null;
  leLink: RadioLink | null;
  advertisements(): AirAdvertisement[];
  inquiryResponse(): Buffer;
  /** 0 lets a pairing begin; else the HCI status it is refused with. */
  onPairingRequest(): number;
  onPaired(): void;
  /** Whether it has a key for an LE link. */
  onLeEncryption(): boolean;
  powerOff(): void;
}
