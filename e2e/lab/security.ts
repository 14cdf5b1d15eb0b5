import { randomBytes } from 'node:crypto';
import { bytes, le16 } from './bytes';
import type { Controller, Handler, Handlers } from './controller';
import { EVENT, OPCODE, STATUS } from './hci';
import type { RadioLink } from './radio-device';

/** IO capability and requirements: neither display nor keys, and a bond. */
const IO_CAPABILITY = [0x03, 0x00, 0x04] as const;
/** Number 123456, which both sides would show. */
const PASSKEY = Buffer.from('40e20100', 'hex');
/** Type of an unauthenticated key of secure simple pairing. */
const UNAUTHENTICATED_KEY = 0x04;
/** Time in ms after which a headset rejects a pairing. */
const REFUSAL_MS = 20;

/** Part of the controller for keys, pairing and encryption of classic Bluetooth. */
export class Security {
  /** Time in ms that the controller waits for a headset's part of a pairing. Source: LMP response timeout. */
  responseTimeoutMs = 30_000;
  readonly #controller: Controller;

  constructor(controller: Controller) {
    this.#controller = controller;
    controller.handle(this.#handlers());
  }

  /** Requests the key from the laptop for the headset and turns encryption on. */
  authenticate(link: RadioLink): Promise<void> {
    return new Promise((resolve, reject) => {
      link.peerResult = (status) => {
        if (status !== STATUS.success) return reject(new Error(`authentication failed: ${status}`));
        link.stack.encrypted = true;
        this.#controller.event(EVENT.encryptionChange, bytes(STATUS.success, le16(link.handle), 0x01));
        resolve();
      };
      this.#controller.event(EVENT.linkKeyRequest, link.headset.addressBytes);
    });
  }

  #handlers(): Handlers {
    return new Map<number, Handler>([
      this.#handleByLink(OPCODE.authenticationRequested, (link) => {
        link.authenticating = true;
        this.#controller.event(EVENT.linkKeyRequest, link.headset.addressBytes);
      }),
      this.#handleByLink(OPCODE.setConnectionEncryption, (link, parameters) => {
        link.stack.encrypted = true;
        const data = bytes(STATUS.success, parameters.subarray(0, 2), parameters[2] ? 1 : 0);
        this.#controller.event(EVENT.encryptionChange, data);
      }),
      this.#handleByAddress(OPCODE.linkKeyRequestReply, (link, parameters) => {
        const key = link.headset.keys.get(this.#controller.address);
        const same = key?.equals(parameters.subarray(6, 22)) === true;
        this.#completeAuthentication(link, key === undefined ? STATUS.keyMissing : same ? STATUS.success : STATUS.authenticationFailure);
      }),
      this.#handleByAddress(OPCODE.linkKeyRequestNegativeReply, (link) => this.#beginPairing(link)),
      this.#handleByAddress(OPCODE.pinCodeRequestNegativeReply, (link) => this.#completeAuthentication(link, STATUS.keyMissing)),
      this.#handleByAddress(OPCODE.ioCapabilityRequestReply, ({ headset }) => {
        this.#controller.event(EVENT.ioCapabilityResponse, bytes(headset.addressBytes, ...IO_CAPABILITY));
        this.#controller.event(EVENT.userConfirmationRequest, bytes(headset.addressBytes, PASSKEY));
      }),
      this.#handleByAddress(OPCODE.userConfirmationRequestReply, (link) => this.#completeConfirmation(link)),
      this.#handleByAddress(OPCODE.userConfirmationRequestNegativeReply, (link) => this.#paired(link, STATUS.authenticationFailure)),
      this.#handleByAddress(OPCODE.ioCapabilityRequestNegativeReply, (link) => this.#paired(link, STATUS.authenticationFailure)),
    ]);
  }

  #handleByLink(opcode: number, handler: (link: RadioLink, parameters: Buffer) => void): [number, Handler] {
    return [
      opcode,
      (parameters) => {
        const link = this.#controller.linkOf(parameters);
        this.#controller.status(opcode, link === undefined ? STATUS.unknownConnection : STATUS.success);
        if (link !== undefined) handler(link, parameters);
      },
    ];
  }

  #handleByAddress(opcode: number, handler: (link: RadioLink, parameters: Buffer) => void): [number, Handler] {
    return [
      opcode,
      (parameters) => {
        const address = parameters.subarray(0, 6);
        const link = this.#controller.linkTo(address);
        // A link that ended in the middle of a pairing must not break the radio.
        this.#controller.completeWith(opcode, link === undefined ? STATUS.unknownConnection : STATUS.success, address);
        if (link !== undefined) handler(link, parameters);
      },
    ];
  }

  #beginPairing(link: RadioLink): void {
    const refusal = link.authenticating ? link.headset.onPairingRequest() : STATUS.keyMissing;
    if (refusal === STATUS.success) this.#controller.event(EVENT.ioCapabilityRequest, link.headset.addressBytes);
    else setTimeout(() => this.#completeAuthentication(link, refusal), REFUSAL_MS);
  }

  // A controller waits no longer than this for a response of the other side.
  #completeConfirmation(link: RadioLink): void {
    const { pairDelayMs } = link.headset;
    link.headset.confirmations += 1;
    if (pairDelayMs < this.responseTimeoutMs) setTimeout(() => this.#paired(link, STATUS.success), pairDelayMs);
    else setTimeout(() => this.#paired(link, STATUS.responseTimeout), this.responseTimeoutMs);
  }

  #paired(link: RadioLink, status: number): void {
    if (!this.#controller.hasLink(link)) return;
    const { headset } = link;
    this.#controller.event(EVENT.simplePairingComplete, bytes(status, headset.addressBytes));
    if (status === STATUS.success) {
      const key = randomBytes(16);
      headset.keys.set(this.#controller.address, key);
      this.#controller.event(EVENT.linkKeyNotification, bytes(headset.addressBytes, key, UNAUTHENTICATED_KEY));
      headset.onPaired();
    }
    this.#completeAuthentication(link, status);
  }

  #completeAuthentication(link: RadioLink, status: number): void {
    if (!this.#controller.hasLink(link)) return;
    const { peerResult } = link;
    link.peerResult = null;
    if (peerResult !== null) peerResult(status);
    else this.#controller.event(EVENT.authenticationComplete, bytes(status, le16(link.handle)));
  }
}
