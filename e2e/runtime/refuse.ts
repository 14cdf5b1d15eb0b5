/** Error of a part of Electron that the stand-in lacks. */
export class NotInStandIn extends Error {
  constructor(feature: string) {
    super(`${feature} is not available in the Electron stand-in; it needs the real Electron binary`);
    this.name = 'NotInStandIn';
  }
}

// Members that promises, serializers, inspectors and test runners read on any object.
const HARMLESS: ReadonlySet<string> = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  'inspect',
  'default',
  '__esModule',
  'nodeType',
  'asymmetricMatch',
  '$$typeof',
  'domain',
  'captureRejections',
]);

/** Wraps an object so that the use of a missing member throws a clear error. Tests can replace members. */
export function refuseUnknown<T extends object>(name: string, target: T): T {
  const bound = new WeakMap<object, unknown>();
  return new Proxy(target, {
    get(object, key) {
      if (typeof key === 'string' && !(key in object) && !HARMLESS.has(key) && !key.startsWith('_'))
        throw new NotInStandIn(`${name}.${key}`);
      const value: unknown = Reflect.get(object, key, object);
      // Methods are bound to the object itself, because this proxy lacks its private fields. Classes are not bound.
      if (typeof value !== 'function' || Object.hasOwn(value, 'prototype')) return value;
      if (!bound.has(value)) bound.set(value, value.bind(object));
      return bound.get(value);
    },
    set: (object, key, value) => Reflect.set(object, key, value, object),
  });
}

/** Creates a module that the stand-in lacks. */
export function refuseModule(name: string): object {
  return refuseUnknown(name, {});
}

/** Creates an Electron event that can be prevented. */
export function withPreventDefault<T extends object>(extra: T): T & { defaultPrevented: boolean; preventDefault(): void } {
  return {
    ...extra,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}
