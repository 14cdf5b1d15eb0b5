import { type HelperRequest, helperRequestSchema } from '../adapter/helper-request';
import { type FoundDevice, inquire, readOwnAddress, removePairing } from './bluetooth';
import { setInput } from './bluetooth-services';
import { Win32Error } from './com';
import type { CoreAudio, Endpoint } from './core-audio';
import { HeadsetEndpoints, isOutputId } from './headset-sound';
import { CONSTANTS } from './layout';
import type { BluetoothApi, CfgMgr } from './libraries';
import { type DeviceNodeReport, readNodes } from './nodes';
import type { Pairing } from './pairing';

/** Loaded parts of Windows. A part that did not load is null, with its reason in `missing`. */
export interface Win32Parts {
  readonly cfgmgr: CfgMgr | null;
  readonly audio: CoreAudio | null;
  readonly bluetooth: BluetoothApi | null;
  readonly missing: readonly string[];
  /** Begins to pair with the address. */
  pair(address: string): Pairing;
}

/** Part of a reading from Core Audio; null if it can't be read. */
interface SoundPart {
  readonly output: string | null;
  readonly calls: ReturnType<CoreAudio['callDevices']> | null;
  readonly endpoints: readonly Endpoint[] | null;
}

/**
 * Handles requests about Windows, with responses in the form of `readWindowsResponse`. Never rejects, because a failure
 * is a response, too.
 */
export class Win32Service {
  readonly #parts: Win32Parts;
  #pairing: Pairing | null = null;
  /** Running inquiry. */
  #inquiry: Promise<void> | null = null;
  #round = 0;
  #found: readonly FoundDevice[] = [];
  #loadError: string | null = null;

  constructor(parts: Win32Parts) {
    this.#parts = parts;
  }

  /** @param raw one request; anything else is an error. */
  async respond(raw: unknown): Promise<unknown> {
    try {
      return await this.#handle(helperRequestSchema.parse(raw));
    } catch (error) {
      return { status: 'Error', detail: String(error) };
    }
  }

  async #handle(request: HelperRequest): Promise<unknown> {
    switch (request.verb) {
      case 'read':
        return this.#read();
      case 'search':
        this.#search();
        return { found: this.#found.map((one) => ({ ...one, round: this.#round })), why: this.#loadError ?? '' };
      case 'rest':
        this.#found = [];
        return { status: null };
      case 'pair':
        // Windows allows one pairing at a time.
        if (this.#pairing?.running === true) return { status: 'OperationAlreadyInProgress' };
        // An inquiry blocks the radio for connections, and cannot be canceled.
        await this.#inquiry;
        this.#pairing = this.#parts.pair(request.address);
        return { status: null };
      case 'pairing':
        return this.#pairing?.progress() ?? { status: 'Gone' };
      case 'yes':
        this.#pairing?.respond(request.pin);
        return { status: null };
      case 'remove':
        if (request.kind === 'le') throw new Error('Win32 removes classic pairings only');
        return { status: await removePairing(requirePart(this.#parts.bluetooth, 'the Bluetooth API'), request.address) };
      case 'connect':
      case 'disconnect': {
        const headset = this.#headset(request.address);
        return { ...headset.requestProfiles(request.verb === 'connect' ? 'reconnect' : 'disconnect'), status: headset.state };
      }
      case 'sound':
        return { status: this.#headset(request.address).state };
      case 'send-sound':
        return { status: this.#headset(request.address).choose() ? 'Active' : 'None' };
      case 'disable-input':
      case 'enable-input': {
        const isEnabled = request.verb === 'enable-input';
        const code = await setInput(requirePart(this.#parts.bluetooth, 'the Bluetooth API'), request.address, isEnabled);
        if (code !== CONSTANTS.ERROR_SUCCESS) throw new Win32Error('BluetoothSetServiceState', code);
        return { status: isEnabled ? 'Enabled' : 'Disabled' };
      }
      case 'on':
        throw new Error('Win32 cannot switch the radio on');
    }
  }

  #read(): unknown {
    const { audio, bluetooth, missing } = this.#parts;
    const nodes = readNodes(requirePart(this.#parts.cfgmgr, 'CfgMgr32'));
    let sound: SoundPart = { output: null, calls: null, endpoints: null };
    let why = missing.join('; ');
    try {
      if (audio !== null) sound = { output: audio.output(), calls: audio.callDevices(), endpoints: audio.endpoints() };
    } catch (error) {
      // Without sound, the rest of the reading is still valid.
      why = [why, `sound: ${String(error)}`].filter(Boolean).join('; ');
    }
    const { output, calls } = sound;
    return { ...withSound(nodes, sound.endpoints), output, calls, own: bluetooth === null ? null : readOwnAddress(bluetooth), why };
  }

  // A request during an inquiry gets the previous result because an inquiry takes seconds.
  #search(): void {
    if (this.#inquiry !== null) return;
    const api = requirePart(this.#parts.bluetooth, 'the Bluetooth API');
    this.#inquiry = inquire(api).then(
      (found) => {
        this.#inquiry = null;
        this.#found = found;
        this.#round += 1;
        this.#loadError = null;
      },
      (error: unknown) => {
        this.#inquiry = null;
        this.#loadError = String(error);
      },
    );
  }

  #headset(address: string): HeadsetEndpoints {
    const { devices } = readNodes(requirePart(this.#parts.cfgmgr, 'CfgMgr32'));
    const own = devices.filter(({ id }) => id.toUpperCase().includes(`DEV_${address}`));
    const containers = own.map(({ container }) => container).filter((id) => typeof id === 'string');
    return new HeadsetEndpoints(requirePart(this.#parts.audio, 'Core Audio'), address, new Set(containers));
  }
}

// Every device with a sound output or input in its container carries sound, also a headset on LE Audio.
function withSound(nodes: DeviceNodeReport, endpoints: readonly Endpoint[] | null): DeviceNodeReport {
  const sounding = new Set(endpoints?.map(({ container }) => container).filter((id) => id !== null));
  const devices = nodes.devices.map((device) => ({
    ...device,
    sound: typeof device.container === 'string' && sounding.has(device.container),
    active: endpoints === null ? null : endpoints.some((endpoint) => isOutputOf(endpoint, device)),
  }));
  return { ...nodes, devices };
}

// An output belongs to a headset by its container, or by the address in the name of its filter.
function isOutputOf({ id, active, container, filter }: Endpoint, device: DeviceNodeReport['devices'][number]): boolean {
  if (!active || !isOutputId(id)) return false;
  if (container !== null && container === device.container) return true;
  const address = /DEV_([0-9A-F]{12})/i.exec(device.id)?.[1]?.toLowerCase();
  return address !== undefined && filter?.toLowerCase().includes(`&${address}_`) === true;
}

function requirePart<T>(part: T | null, name: string): T {
  if (part === null) throw new Error(`${name} could not be loaded`);
  return part;
}
