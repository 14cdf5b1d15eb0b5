/** Error of a line that is longer than allowed. */
export class LineTooLongError extends Error {
  constructor(limit: number) {
    super(`a line is longer than ${limit} bytes`);
    this.name = 'LineTooLongError';
  }
}

/** Splits a stream of bytes into lines of bounded length. */
export class LineReader {
  readonly #limit: number;
  #parts: Buffer[] = [];
  #length = 0;

  /** @param limit maximum length of a line, in bytes. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Adds bytes and returns the lines that they complete. Throws a {@link LineTooLongError} for a line beyond the limit. */
  push(chunk: Buffer): string[] {
    const lines: string[] = [];
    let rest = chunk;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      this.#add(rest.subarray(0, end));
      lines.push(Buffer.concat(this.#parts).toString('utf8'));
      this.#parts = [];
      this.#length = 0;
      rest = rest.subarray(end + 1);
    }
    this.#add(rest);
    return lines;
  }

  #add(part: Buffer): void {
    this.#length += part.length;
    if (this.#length > this.#limit) throw new LineTooLongError(this.#limit);
    if (part.length > 0) this.#parts.push(part);
  }
}

/** Parses JSON; undefined if it isn't JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
