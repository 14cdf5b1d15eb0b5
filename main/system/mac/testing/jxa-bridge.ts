// Bridge between JavaScript for Automation and Objective-C, as public scripts and Apple's release notes describe it: - A method's
// name joins the parts of its selector: `deviceWithAddress:name:` is `deviceWithAddressName`. - The name of a method without
// arguments calls it. If both `open` and `open:` exist, macOS up to 15 calls the first one, and macOS 26 returns a function
// instead (chrisgrieser/alfred-atop#23). - A missing method is undefined. nil is an object whose `isNil()` is true and whose `js`
// is undefined. - 64-bit integers arrive as text, and BOOL as 0 or 1 on Intel.

/** Method of a fake class: the receiver, then the arguments. */
export type ObjcMethod = (receiver: ObjcObject, ...args: unknown[]) => unknown;
/** Methods by their selectors. */
export type ObjcMethods = Readonly<Record<string, ObjcMethod>>;

/** Fake object of Objective-C. A class is an object with its class methods. */
export class ObjcObject {
  constructor(
    readonly methods: ObjcMethods,
    /** Text of an NSString, which `js` returns. */
    readonly text: string | null = null,
  ) {}
}

/** Fake 64-bit integer, which the bridge passes as text. */
export class WideInteger {
  constructor(readonly value: number) {}
}

/** Options of the bridge: the version of macOS, and its processor. */
export interface BridgeOptions {
  readonly version: 15 | 26;
  readonly intel: boolean;
}

/** Converts values between a script and fake objects. */
export class JxaBridge {
  readonly #options: BridgeOptions;
  readonly #wrappers = new WeakMap<ObjcObject, object>();
  readonly #objects = new WeakMap<object, ObjcObject>();
  readonly #nil = new Proxy(
    Object.freeze(() => undefined),
    {
      get: (_target, name) => (name === 'isNil' ? () => true : name === Symbol.toPrimitive ? () => 'nil' : undefined),
    },
  );

  constructor(options: BridgeOptions) {
    this.#options = options;
  }

  /** Returns what a script receives for a value of Objective-C. */
  wrap(value: unknown): unknown {
    if (value === null) return this.#nil;
    if (value instanceof WideInteger) return String(value.value);
    if (typeof value === 'boolean') return this.#options.intel ? Number(value) : value;
    if (!(value instanceof ObjcObject)) return value;
    const known = this.#wrappers.get(value);
    if (known !== undefined) return known;
    const wrapper = new Proxy(() => undefined, {
      get: (_target, name) => this.#property(value, name),
      set: (_target, name) => {
        throw new Error(`${String(name)} cannot be set here`);
      },
    });
    this.#wrappers.set(value, wrapper);
    this.#objects.set(wrapper, value);
    return wrapper;
  }

  /** Returns what a method receives for an argument of a script. Throws as the bridge does for types that it cannot convert. */
  unwrap(argument: unknown): unknown {
    if (argument === null || argument === undefined || argument === this.#nil) return null;
    const known = typeof argument === 'object' || typeof argument === 'function' ? this.#objects.get(argument) : undefined;
    if (known !== undefined) return known;
    if (typeof argument === 'object' || typeof argument === 'function') throw new Error('Error: Ref has incompatible type (-2700)');
    return argument;
  }

  #property(object: ObjcObject, name: string | symbol): unknown {
    if (typeof name === 'symbol') return undefined;
    if (name === 'isNil') return () => false;
    if (name === 'js') return object.text ?? this.wrap(object);
    const selectors = Object.keys(object.methods).filter((selector) => getMethodName(selector) === name);
    const plain = selectors.find((selector) => !selector.includes(':'));
    const taking = selectors.filter((selector) => selector.includes(':'));
    if (plain !== undefined && (taking.length === 0 || this.#options.version < 26)) return this.wrap(object.methods[plain]?.(object));
    if (selectors.length === 0) return undefined;
    return (...given: unknown[]) => {
      const selector = taking.find((one) => one.split(':').length - 1 === given.length);
      if (selector === undefined) throw new Error(`Error: ${name} takes another number of arguments than ${given.length}`);
      return this.wrap(object.methods[selector]?.(object, ...given.map((argument) => this.unwrap(argument))));
    };
  }
}

/** Calls the method of an object with this selector, as Cocoa does. Throws if the object has none. */
export function send(object: ObjcObject, selector: string, ...args: unknown[]): unknown {
  const method = object.methods[selector];
  if (method === undefined) throw new Error(`unrecognized selector ${selector}`);
  return method(object, ...args);
}

function getMethodName(selector: string): string {
  const parts = selector.split(':').filter((part) => part !== '');
  return parts.map((part, index) => (index === 0 ? part : `${part.charAt(0).toUpperCase()}${part.slice(1)}`)).join('');
}
