import koffi, { type TypeObject } from 'koffi';
import { SLOTS } from './layout';

/** Address in memory; 0 is the null pointer. */
export type Pointer = bigint;

/** Error of a call to Windows: its name and its code (an HRESULT, a CONFIGRET or an error of winerror.h). */
export class Win32Error extends Error {
  constructor(
    readonly call: string,
    readonly code: number,
  ) {
    super(`${call}: 0x${(code >>> 0).toString(16).padStart(8, '0')}`);
    this.name = 'Win32Error';
  }
}

const POINTER_BYTES = koffi.sizeof('void *');
const RELEASE = koffi.proto('uint32_t __stdcall Com_Release(void *self)');

/** Signature of a COM method. The first argument is always the object. */
export interface Method {
  /** Name in errors. */
  readonly name: string;
  /** Slot in the interface, counted from IUnknown's QueryInterface as 0. */
  readonly index: number;
  readonly type: TypeObject;
}

/** Creates a method from its name, its slot and the C types of its arguments after the object. It returns an HRESULT. */
export function defineMethod(name: string, index: number, ...parameters: readonly string[]): Method {
  const type = koffi.proto(`int32_t __stdcall ${name.replace('::', '_')}(${['void *self', ...parameters].join(', ')})`);
  return { name, index, type };
}

/** Reference to a COM object, which ends with `release`. It must not be used afterwards. */
export class ComObject {
  constructor(readonly pointer: Pointer) {}

  /** Calls a method. Throws {@link Win32Error} if it fails. */
  call({ name, index, type }: Method, ...values: readonly unknown[]): void {
    const result = koffi.call(this.#method(index), type, this.pointer, ...values) as number;
    if (result < 0) throw new Win32Error(name, result);
  }

  /** Calls a method whose last argument receives an object, and returns that object. Throws {@link Win32Error}. */
  object(called: Method, ...values: readonly unknown[]): ComObject {
    return new ComObject(this.pointerFrom(called, ...values));
  }

  /** Calls a method whose last argument receives an address, and returns that address. Throws {@link Win32Error}. */
  pointerFrom(called: Method, ...values: readonly unknown[]): Pointer {
    const out: [Pointer | null] = [null];
    this.call(called, ...values, out);
    // A broken driver can report success without a result.
    if (!out[0]) throw new Win32Error(called.name, E_POINTER);
    return out[0];
  }

  release(): void {
    koffi.call(this.#method(SLOTS.IUnknown.Release), RELEASE, this.pointer);
  }

  #method(index: number): Pointer {
    const table = koffi.decode(this.pointer, 'void *') as Pointer;
    return koffi.decode(table, index * POINTER_BYTES, 'void *') as Pointer;
  }
}

/** Source: winerror.h. */
const E_POINTER = 0x80004003 | 0;

/** Calls a function with an object, and releases the object in any case. */
export function withObject<T>(object: ComObject, use: (object: ComObject) => T): T {
  try {
    return use(object);
  } finally {
    object.release();
  }
}
