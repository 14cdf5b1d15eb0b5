/** Types of data elements that Earshot reads. Source: Bluetooth Core, Vol 3 Part B, 3.2. */
export const ELEMENT = { unsigned: 1, text: 4, sequence: 6 } as const;

/** Maximum depth of nested sequences. Service records use five. */
const MAX_DEPTH = 12;

/** One value of a service record. */
export interface DataElement {
  readonly type: number;
  readonly value: Uint8Array;
  /** Elements of a sequence or an alternative; empty for any other type. */
  readonly items: readonly DataElement[];
}

/** Parses the data element at the start of the bytes. Throws a RangeError if it is truncated, or nested too deeply. */
export function parseElement(bytes: Uint8Array): DataElement {
  return parseAt(bytes, 0, 0).element;
}

function parseAt(bytes: Uint8Array, at: number, depth: number): { readonly element: DataElement; readonly end: number } {
  const head = bytes[at];
  if (head === undefined || depth > MAX_DEPTH) throw new RangeError('a data element is missing or nested too deeply');
  const type = head >> 3;
  const { length, start } = readLength(bytes, at, type, head & 7);
  const end = start + length;
  if (end > bytes.length) throw new RangeError('a data element is truncated');
  const value = bytes.subarray(start, end);
  const items: DataElement[] = [];
  // Type 7 is an alternative, which has the form of a sequence.
  if (type === ELEMENT.sequence || type === 7) {
    for (let inner = 0; inner < value.length; ) {
      const item = parseAt(value, inner, depth + 1);
      items.push(item.element);
      inner = item.end;
    }
  }
  return { element: { type, value, items }, end };
}

function readLength(bytes: Uint8Array, at: number, type: number, size: number): { readonly length: number; readonly start: number } {
  if (type === 0) return { length: 0, start: at + 1 };
  if (size < 5) return { length: 1 << size, start: at + 1 };
  const width = 1 << (size - 5);
  const digits = bytes.subarray(at + 1, at + 1 + width);
  if (digits.length < width) throw new RangeError('the length of a data element is truncated');
  return { length: digits.reduce((value, byte) => value * 256 + byte, 0), start: at + 1 + width };
}
