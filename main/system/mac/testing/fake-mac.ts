import { createContext, runInContext } from 'node:vm';
import { createFakeFoundation, type PrintedLine } from './fake-foundation';
import { FakeRunLoop } from './fake-run-loop';
import { JxaBridge, type ObjcMethods, ObjcObject, send, WideInteger } from './jxa-bridge';

/** Bluetooth device of a fake Mac, and its behavior. */
export interface FakeDevice {
  /** Twelve hex digits in lower case, with hyphens. */
  readonly address: string;
  connected: boolean;
  paired: boolean;
  /** True if it responds to a connection by the Mac. */
  responds: boolean;
  /** Code that the Mac returns for a connection; 0 is success. */
  readonly code: number;
  /** Time until a connection or its end becomes visible, in ms. */
  readonly lagMs: number;
  /** Behavior of the undocumented `remove`: missing, without effect, or effective. */
  readonly removal: 'works' | 'has no effect' | 'missing';
}

/** Options of a fake Mac. */
export interface FakeMacOptions {
  readonly version?: 15 | 26;
  readonly intel?: boolean;
  /** CBManagerAuthorization: 3 is allowed. A program keeps the value of its start. */
  readonly authorization?: number;
  readonly devices?: readonly Partial<FakeDevice>[];
  /** Time until the radio is on, in ms; never if null. */
  readonly powerMs?: number | null;
}

/** Result of one run of the script. `ended` is `exit` for an orderly end, otherwise the reason. */
export interface ScriptRun {
  readonly lines: readonly PrintedLine[];
  readonly ended: string;
}

/** Event of a run: bytes for the script's input, or any other action. */
export interface RunEvent {
  readonly at: number;
  readonly input?: string | Buffer;
  readonly happens?: () => void;
}

class ScriptEnd extends Error {}

/** Mac that runs the helper script from its first line to its last, in virtual time. Its devices outlive a run. */
export class FakeMac {
  readonly devices: readonly FakeDevice[];
  powered = false;
  authorization: number;
  readonly #options: FakeMacOptions;
  #loop = new FakeRunLoop();
  /** Ends the connection of a device on the running script's Mac. */
  #dropped: (device: FakeDevice) => void = () => undefined;
  #joined: (device: FakeDevice) => void = () => undefined;

  constructor(options: FakeMacOptions = {}) {
    this.#options = options;
    this.authorization = options.authorization ?? 3;
    const usual = { connected: false, paired: true, responds: true, code: 0, lagMs: 1_500, removal: 'works' } as const;
    this.devices = (options.devices ?? [{}]).map((own) => ({ address: 'f8-4e-17-00-11-22', ...usual, ...own }));
  }

  /** Connects or disconnects a device without a request of the script. */
  setConnected(device: FakeDevice, connected: boolean): void {
    device.connected = connected;
    if (connected) this.#joined(device);
    else this.#dropped(device);
  }

  /** Runs the script until its input ends, ten minutes after its start. */
  run(source: string, events: readonly RunEvent[]): ScriptRun {
    this.#loop = new FakeRunLoop();
    const loop = this.#loop;
    const bridge = new JxaBridge({ version: this.#options.version ?? 26, intel: this.#options.intel ?? false });
    const { classes, offer, end, lines } = createFakeFoundation(loop);
    const authorization = this.authorization;
    const imported = new Set<string>();
    for (const { at, input, happens } of events) {
      loop.at(at, () => {
        happens?.();
        if (input !== undefined) offer(Buffer.from(input));
      });
    }
    loop.at(600_000, end);
    const bluetooth = this.#bluetooth(authorization);
    const known = new Map<string, { readonly object: ObjcObject; readonly framework: string }>([
      ...Object.entries(classes).map(([name, methods]) => [name, { object: new ObjcObject(methods), framework: 'Foundation' }] as const),
      ['CBManager', { object: new ObjcObject({ authorization: () => new WideInteger(authorization) }), framework: 'CoreBluetooth' }],
      ['IOBluetoothDevice', { object: new ObjcObject(bluetooth), framework: 'IOBluetooth' }],
    ]);
    const functions: Readonly<Record<string, (...args: number[]) => unknown>> = {
      IOBluetoothPreferenceSetControllerPowerState: (on) => {
        const { powerMs = 2_000 } = this.#options;
        if (powerMs !== null) loop.after(powerMs, () => this.#setPower(on === 1));
        return 0;
      },
      IOBluetoothPreferenceGetControllerPowerState: () => Number(this.powered),
    };
    const bound = new Set<string>();
    const constants: Readonly<Record<string, unknown>> = {
      NSUTF8StringEncoding: 4,
      NSFileHandleDataAvailableNotification: 'NSFileHandleDataAvailableNotification',
    };
    const $ = new Proxy((text: unknown) => text, {
      apply: (_target, _self, [value]: unknown[]) => bridge.wrap(typeof value === 'string' ? stringObject(value) : (value ?? null)),
      get: (_target, name) => {
        if (typeof name === 'symbol') return undefined;
        if (name in constants) return constants[name];
        if (name === 'exit' && imported.has('stdlib')) {
          return () => {
            throw new ScriptEnd('exit');
          };
        }
        if (bound.has(name)) return functions[name];
        const found = known.get(name);
        return found !== undefined && imported.has(found.framework) ? bridge.wrap(found.object) : undefined;
      },
    });
    const ObjC = {
      import: (framework: string) => void imported.add(framework),
      bindFunction: (name: string) => {
        if (!(name in functions)) throw new Error(`${name} is no function here`);
        bound.add(name);
      },
      registerSubclass: ({ name, methods }: Subclass) => {
        const own: Record<string, (...args: unknown[]) => unknown> = {};
        for (const [selector, { types, implementation }] of Object.entries(methods)) {
          if (types[1].length !== selector.split(':').length - 1) throw new Error(`${selector} has another number of types`);
          own[selector] = (_receiver, ...args) => void implementation(...args.map((argument) => bridge.wrap(argument)));
        }
        const init = (receiver: unknown): unknown => receiver;
        const alloc = (): ObjcObject => new ObjcObject({ init, ...own });
        known.set(name, { object: new ObjcObject({ alloc }), framework: 'Foundation' });
      },
    };
    const context = createContext({ $, ObjC, delay: (seconds: number) => loop.sleep(seconds * 1_000) });
    return { lines, ended: runToEnd(`${source}\nrun([]);`, context) };
  }

  #setPower(on: boolean): void {
    this.powered = on;
  }

  #bluetooth(authorization: number): ObjcMethods {
    const loop = this.#loop;
    const watchers: { readonly target: ObjcObject; readonly selector: string }[] = [];
    const leaving = new Map<string, { readonly target: ObjcObject; readonly selector: string }>();
    const guarded = (methods: ObjcMethods): ObjcMethods =>
      Object.fromEntries(
        Object.entries(methods).map(([selector, method]) => [
          selector,
          (receiver: ObjcObject, ...args: unknown[]) => {
            // TCC ends a program without the permission.
            if (authorization !== 3) throw new ScriptEnd('SIGABRT');
            return method(receiver, ...args);
          },
        ]),
      );
    const notify = (listener: { readonly target: ObjcObject; readonly selector: string } | undefined): void => {
      if (listener !== undefined) loop.after(0, () => send(listener.target, listener.selector, notification, this.#createBorrowed()));
    };
    const notification = new ObjcObject({});
    this.#joined = () => {
      for (const watcher of watchers) notify(watcher);
    };
    this.#dropped = ({ address }) => {
      notify(leaving.get(address));
      leaving.delete(address);
    };
    const open = (device: FakeDevice): number => {
      if (device.responds && device.code === 0) loop.after(device.lagMs, () => this.setConnected(device, true));
      // The success code comes before the link, even if no device responds.
      return device.code;
    };
    const objects = this.devices.map((device) => {
      const methods: ObjcMethods = {
        addressString: () => stringObject(device.address),
        isConnected: () => device.connected,
        isPaired: () => device.paired,
        openConnection: () => open(device),
        'openConnection:': () => open(device),
        closeConnection: () => {
          if (device.connected) loop.after(device.lagMs, () => this.setConnected(device, false));
          return 0;
        },
        'registerForDisconnectNotification:selector:': (_self, target, selector) => {
          leaving.set(device.address, { target: target as ObjcObject, selector: getText(selector) });
          return new ObjcObject({});
        },
        'respondsToSelector:': (_self, selector) => getText(selector) !== 'remove' || device.removal !== 'missing',
        ...(device.removal === 'missing' ? {} : { remove: () => this.#remove(device) }),
      };
      return new ObjcObject(guarded(methods));
    });
    const unknown = (address: string): ObjcObject =>
      new ObjcObject(guarded({ addressString: () => stringObject(address), isConnected: () => false, isPaired: () => false }));
    return guarded({
      'deviceWithAddressString:': (_self, text) => {
        const address = getText(text);
        if (!/^([0-9a-f]{2}-){5}[0-9a-f]{2}$/.test(address)) return null;
        return objects[this.devices.findIndex((device) => device.address === address)] ?? unknown(address);
      },
      pairedDevices: () => {
        const paired = objects.filter((_object, index) => this.devices[index]?.paired);
        if (paired.length === 0) return null;
        return new ObjcObject({ count: () => new WideInteger(paired.length), 'objectAtIndex:': (_self, at) => paired[Number(at)] ?? null });
      },
      'registerForConnectNotifications:selector:': (_self, target, selector) => {
        watchers.push({ target: target as ObjcObject, selector: getText(selector) });
        return new ObjcObject({});
      },
    });
  }

  #remove(device: FakeDevice): null {
    if (device.removal === 'works') this.#loop.after(300, () => Object.assign(device, { paired: false }));
    return null;
  }

  // macOS 26 may free the device of a notification before the script reads it.
  #createBorrowed(): ObjcObject {
    const touched = (): never => {
      throw new ScriptEnd('SIGSEGV');
    };
    return new ObjcObject({ addressString: touched, isConnected: touched, 'registerForDisconnectNotification:selector:': touched });
  }
}

interface Subclass {
  readonly name: string;
  readonly methods: Readonly<
    Record<string, { readonly types: readonly [string, readonly string[]]; readonly implementation: (...args: unknown[]) => unknown }>
  >;
}

function runToEnd(source: string, context: object): string {
  try {
    runInContext(source, context);
    return 'the run loop ended';
  } catch (error) {
    return error instanceof ScriptEnd ? error.message : String(error);
  }
}

/** Creates an NSString. */
function stringObject(text: string): ObjcObject {
  return new ObjcObject({ 'dataUsingEncoding:': () => new ObjcObject({ length: () => new WideInteger(text.length) }, text) }, text);
}

function getText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof ObjcObject && value.text !== null) return value.text;
  throw new Error('Error: Ref has incompatible type (-2700)');
}
