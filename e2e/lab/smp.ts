import { createCipheriv, randomBytes } from 'node:crypto';
import { bytes } from './bytes';

/** The two ends of an LE link as pairing mixes them in: address type (0 public, 1 random) and address, little-endian. */
export interface LinkEnds {
  readonly laptop: { readonly type: number; readonly address: Buffer };
  readonly headset: { readonly type: number; readonly address: Buffer };
}

const PAIRING_REQUEST = 0x01;
const PAIRING_RESPONSE = 0x02;
const CONFIRM = 0x03;
const RANDOM = 0x04;
const ENCRYPTION_INFORMATION = 0x06;
const CENTRAL_IDENTIFICATION = 0x07;
const NO_INPUT_NO_OUTPUT = 0x03;
const BONDING = 0x01;
const ENCRYPTION_KEY = 0x01;

/**
 * The headset's end of LE pairing: legacy pairing, "just works", as for a set without display and keys.
 * Gives the laptop a long-term key. Source: Bluetooth Core, Vol 3 Part H.
 */
export class Smp {
  readonly #ends: LinkEnds;
  readonly #send: (packet: Buffer) => void;
  readonly #random = randomBytes(16);
  #request: Buffer = Buffer.alloc(7);
  #response: Buffer = Buffer.alloc(7);

  constructor(ends: LinkEnds, send: (packet: Buffer) => void) {
    this.#ends = ends;
    this.#send = send;
  }

  /** One packet of the security manager's channel. */
  receive(packet: Buffer): void {
    switch (packet[0]) {
      case PAIRING_REQUEST:
        this.#request = Buffer.from(packet.subarray(0, 7));
        this.#response = bytes(PAIRING_RESPONSE, NO_INPUT_NO_OUTPUT, 0, BONDING, 16, 0, (packet[6] ?? 0) & ENCRYPTION_KEY);
        this.#send(this.#response);
        return;
      case CONFIRM:
        this.#send(bytes(CONFIRM, confirmValue(this.#random, this.#request, this.#response, this.#ends)));
        return;
      case RANDOM:
        this.#send(bytes(RANDOM, this.#random));
        return;
    }
  }

  /** The link is encrypted: hands out the long-term key. */
  distribute(): void {
    if ((this.#response[6] ?? 0) !== ENCRYPTION_KEY) return;
    this.#send(bytes(ENCRYPTION_INFORMATION, randomBytes(16)));
    this.#send(bytes(CENTRAL_IDENTIFICATION, randomBytes(10)));
  }
}

// c1 of the specification with a temporary key of zeros; everything little-endian, as on the air.
function confirmValue(random: Buffer, request: Buffer, response: Buffer, { laptop, headset }: LinkEnds): Buffer {
  const first = bytes(laptop.type, headset.type, request, response);
  const second = bytes(headset.address, laptop.address, Buffer.alloc(4));
  return encrypt(xor(encrypt(xor(random, first)), second));
}

function encrypt(block: Buffer): Buffer {
  const cipher = createCipheriv('aes-128-ecb', Buffer.alloc(16), null).setAutoPadding(false);
  return Buffer.from(cipher.update(Buffer.from(block).reverse())).reverse();
}

function xor(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((byte, index) => byte ^ (b[index] ?? 0)));
}
