import koffi from 'koffi';

/** Used functions of Core Audio and Core Foundation. Signatures: AudioHardware.h and CFString.h of macOS' SDK. */
export interface AudioLibrary {
  size(object: number, address: Buffer, size: [number]): number;
  get(object: number, address: Buffer, size: [number], data: Buffer): number;
  set(object: number, address: Buffer, size: number, data: Buffer): number;
  /** Returns the text of a CFString and releases it; null if it is too long. */
  text(string: bigint): string | null;
}

/** Loads both. Throws on any system but macOS. */
export function loadAudioLibrary(): AudioLibrary {
  const audio = koffi.load('/System/Library/Frameworks/CoreAudio.framework/CoreAudio');
  const foundation = koffi.load('/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation');
  const size = audio.func(
    'int32_t AudioObjectGetPropertyDataSize(uint32_t object, uint8_t *address, uint32_t qualifierSize, void *qualifier, _Out_ uint32_t *size)',
  );
  const get = audio.func(
    'int32_t AudioObjectGetPropertyData(uint32_t object, uint8_t *address, uint32_t qualifierSize, void *qualifier, _Inout_ uint32_t *size, uint8_t *data)',
  );
  const set = audio.func(
    'int32_t AudioObjectSetPropertyData(uint32_t object, uint8_t *address, uint32_t qualifierSize, void *qualifier, uint32_t size, uint8_t *data)',
  );
  const text = foundation.func('bool CFStringGetCString(void *string, uint8_t *buffer, int64_t size, uint32_t encoding)');
  const release = foundation.func('void CFRelease(void *object)');
  return {
    size: (object, address, out) => size(object, address, 0, null, out),
    get: (object, address, out, data) => get(object, address, 0, null, out, data),
    set: (object, address, length, data) => set(object, address, 0, null, length, data),
    text: (string) => {
      const buffer = Buffer.alloc(MAX_TEXT_BYTES);
      const fits = text(string, buffer, MAX_TEXT_BYTES, UTF8) as boolean;
      release(string);
      return fits ? buffer.toString('utf8', 0, buffer.indexOf(0)) : null;
    },
  };
}

/** kCFStringEncodingUTF8. */
const UTF8 = 0x08000100;
/** Maximum length of the UID of a sound device, in bytes. */
const MAX_TEXT_BYTES = 512;
/** Maximum number of sound devices, more than a Mac has. */
const MAX_DEVICES = 256;

/** Four-character codes, as Core Audio numbers its properties. Source: AudioHardwareBase.h, AudioHardware.h. */
function encodeFourCharCode(letters: string): number {
  return Buffer.from(letters, 'latin1').readUInt32BE();
}
const SYSTEM = 1;
/** Size of a CFRunLoopRef, in bytes. */
const POINTER_BYTES = 8;
const PROPERTY = {
  runLoop: 'rnlp',
  devices: 'dev#',
  output: 'dOut',
  alerts: 'sOut',
  uid: 'uid ',
  transport: 'tran',
  streams: 'stm#',
} as const;
const SCOPE = { global: 'glob', output: 'outp' } as const;

function encodePropertyAddress(property: keyof typeof PROPERTY, scope: keyof typeof SCOPE = 'global'): Buffer {
  const MAIN_ELEMENT = 0;
  return Buffer.from(Uint32Array.of(encodeFourCharCode(PROPERTY[property]), encodeFourCharCode(SCOPE[scope]), MAIN_ELEMENT).buffer);
}

/** Sound device: its UID, which contains a Bluetooth device's address, and its transport, a four-character code. */
interface SoundDevice {
  readonly uid: string;
  readonly transport: string;
}

/** Core Audio with the functions that headphones need. */
export class CoreAudio {
  readonly #library: AudioLibrary;

  /**
   * Gives Core Audio no run loop, so that it updates its properties on its own thread. By default it updates them on the run loop
   * of the main thread, which a utility process never runs. Source: AudioHardware.h, kAudioHardwarePropertyRunLoop.
   */
  constructor(library: AudioLibrary) {
    this.#library = library;
    const none = Buffer.alloc(POINTER_BYTES);
    library.set(SYSTEM, encodePropertyAddress('runLoop'), none.length, none);
  }

  /** Returns the output device; null if there is none or it is not reported. */
  output(): SoundDevice | null {
    const device = this.#readNumber(SYSTEM, encodePropertyAddress('output'));
    return device === null || device === 0 ? null : this.#device(device);
  }

  /** Sends sound, and the sounds of alerts, to the output whose UID begins with this. Returns false if there is none. */
  choose(uidBegins: string): boolean {
    for (const id of this.#listDevices()) {
      if (!this.#device(id)?.uid.toLowerCase().startsWith(uidBegins.toLowerCase()) || !this.#isOutput(id)) continue;
      const chosen = Buffer.from(Uint32Array.of(id).buffer);
      const done = this.#library.set(SYSTEM, encodePropertyAddress('output'), chosen.length, chosen) === 0;
      if (done) this.#library.set(SYSTEM, encodePropertyAddress('alerts'), chosen.length, chosen);
      return done;
    }
    return false;
  }

  #listDevices(): number[] {
    const size: [number] = [0];
    if (this.#library.size(SYSTEM, encodePropertyAddress('devices'), size) !== 0) return [];
    const data = Buffer.alloc(Math.min(size[0], MAX_DEVICES * 4));
    const got: [number] = [data.length];
    if (this.#library.get(SYSTEM, encodePropertyAddress('devices'), got, data) !== 0) return [];
    return Array.from({ length: Math.floor(got[0] / 4) }, (_, index) => data.readUInt32LE(index * 4));
  }

  // An input has no streams in this direction.
  #isOutput(device: number): boolean {
    const size: [number] = [0];
    return this.#library.size(device, encodePropertyAddress('streams', 'output'), size) === 0 && size[0] > 0;
  }

  #device(id: number): SoundDevice | null {
    const data = Buffer.alloc(8);
    const size: [number] = [data.length];
    if (this.#library.get(id, encodePropertyAddress('uid'), size, data) !== 0) return null;
    const uid = this.#library.text(data.readBigUInt64LE());
    const transport = this.#readNumber(id, encodePropertyAddress('transport'));
    if (uid === null) return null;
    return { uid, transport: transport === null ? '' : Buffer.from(Uint32Array.of(transport).buffer).reverse().toString('latin1') };
  }

  #readNumber(object: number, address: Buffer): number | null {
    const data = Buffer.alloc(4);
    return this.#library.get(object, address, [data.length], data) === 0 ? data.readUInt32LE() : null;
  }
}
