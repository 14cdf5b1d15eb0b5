import { createCipheriv, randomBytes } from 'node:crypto';
import { bytes } from './bytes';

/** Addresses of both ends of an LE link for the functions of pairing: address type (0 public, 1 random) and address, little-endian. */
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
 * Headset's end of LE pairing: legacy pairing by "just works", because it has neither display nor keys. It sends a long-term key to the
 * laptop. Source: Bluetooth Core, Vol 3 Part H.
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

  /** Handles a packet of the security manager's channel. */
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

  /** Sends the long-term key after the link is encrypted. */
  distribute(): void {
    if ((this.#response[6] ?? 0) !== ENCRYPTION_KEY) return;
    this.#send(bytes(ENCRYPTION_INFORMATION, randomBytes(16)));
    this.#send(bytes(CENTRAL_IDENTIFICATION, randomBytes(10)));
  }
}

// Function c1 of the specification with a temporary key of zeros. All values are little-endian, as in packets.
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
