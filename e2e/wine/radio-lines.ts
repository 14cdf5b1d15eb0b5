/** Advertisement of a device of the lab, with its response to a scan. */
export interface AirPacket {
  readonly address: string;
  /** Signal strength in dBm. */
  readonly rssi: number;
  readonly data: Uint8Array;
  readonly scanResponse: Uint8Array | null;
}

/** Line to the program under Wine: a message for the radio process, packets of devices, or the radio's switch. */
export type ToWine = { readonly radio: unknown } | { readonly air: readonly AirPacket[] } | { readonly on: boolean };
/** Line from the program under Wine: a message of the radio process. */
export interface FromWine {
  readonly radio: unknown;
}

/** Formats a line as JSON in which bytes are hexadecimal. */
export function encodeLine(line: ToWine | FromWine): string {
  return JSON.stringify(line, (_key, value: unknown) => {
    if (value instanceof Uint8Array) return { hex: Buffer.from(value).toString('hex') };
    // JSON has turned a Buffer into an object before the replacer receives it.
    const { type, data } = (value ?? {}) as { readonly type?: unknown; readonly data?: unknown };
    return type === 'Buffer' && Array.isArray(data) ? { hex: Buffer.from(data).toString('hex') } : value;
  });
}

/** Parses such a line. Throws a SyntaxError for anything else. */
export function decodeLine(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    const hex = (value as { readonly hex?: unknown } | null)?.hex;
    return typeof hex === 'string' ? Buffer.from(hex, 'hex') : value;
  });
}
