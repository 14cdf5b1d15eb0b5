import koffi from 'koffi';
import type { Pointer } from '../com';

/** HRESULT of a method that an object does not have. Source: winerror.h. */
export const E_NOTIMPL = 0x80004001 | 0;
const POINTER_BYTES = koffi.sizeof('void *');

/** COM object in memory with test methods. Its callers use real tables of real addresses. */
export interface FakeObject {
  readonly pointer: Pointer;
  /** Number of references that were not released. */
  references(): number;
}

/** Method of a test object: the C types of its arguments after the object, and its body. */
export interface FakeMethod {
  readonly parameters: readonly string[];
  readonly run: (...values: Pointer[]) => number;
}

let made = 0;

/** Creates an object with methods at their slots. The three of IUnknown are included. The receiver owns a reference. */
export function createFakeObject(methods: Readonly<Record<number, FakeMethod>>): FakeObject & { give(out: Pointer): void } {
  const most = Math.max(2, ...Object.keys(methods).map(Number));
  const table = koffi.alloc('void *', most + 1) as Pointer;
  const object = koffi.alloc('void *', 1) as Pointer;
  koffi.encode(object, 'void *', table);
  let references = 0;
  const release: FakeMethod = {
    parameters: [],
    run: () => {
      references -= 1;
      return references;
    },
  };
  for (let index = 0; index <= most; index += 1) {
    const { parameters, run } = index === 2 ? release : (methods[index] ?? { parameters: [], run: () => E_NOTIMPL });
    made += 1;
    const type = koffi.proto(`int32_t __stdcall Fake_${made}(${['void *self', ...parameters].join(', ')})`);
    const callback = koffi.register((_self: Pointer, ...values: Pointer[]) => run(...values), koffi.pointer(type));
    koffi.encode(table, index * POINTER_BYTES, 'void *', callback);
  }
  return {
    pointer: object,
    references: () => references,
    give: (out) => {
      references += 1;
      koffi.encode(out, 'void *', object);
    },
  };
}

/** Returns a COM text, which the caller must free. */
export function allocateText(text: string, allocated: Set<Pointer>): Pointer {
  const memory = koffi.alloc('char16_t', text.length + 1) as Pointer;
  koffi.encode(
    memory,
    koffi.array('uint16_t', text.length + 1),
    [...text, '\0'].map((letter) => letter.charCodeAt(0)),
  );
  allocated.add(memory);
  return memory;
}
