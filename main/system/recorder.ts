/** Line between Earshot and the system, unchanged. It contains addresses and names, so it must be masked before it leaves the program. */
export interface RecordedLine {
  /** Time in ms since the recording began. */
  readonly at: number;
  /** Channel of the line, e.g. `Win32`. */
  readonly way: string;
  readonly direction: 'asked' | 'answered';
  readonly line: string;
  /** Number of repetitions of the same line, which is stored once. */
  readonly again: number;
}

/** Maximum size of the stored lines: hours of use, in the memory of one picture. */
const MAX_LINES = 2_000;
const MAX_CHARACTERS = 2_000_000;

/** Stores the last raw lines between Earshot and the system, in memory only, for users who want to send them to the project. */
export class Recorder {
  #lines: RecordedLine[] = [];
  #characters = 0;
  readonly #begun: number;
  readonly #now: () => number;

  /** @param now clock in ms. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#begun = now();
  }

  /** The last lines, the oldest first. */
  get lines(): readonly RecordedLine[] {
    return this.#lines;
  }

  /** Receiver of lines for a {@link Helper}'s `onLine`. */
  listener(way: string): (direction: RecordedLine['direction'], line: string) => void {
    return (direction, line) => this.note(way, direction, line);
  }

  note(way: string, direction: RecordedLine['direction'], line: string): void {
    const same = this.#lines.findLastIndex((one) => one.way === way && one.direction === direction);
    const last = this.#lines[same];
    if (last?.line === line) {
      this.#lines[same] = { ...last, again: last.again + 1 };
      return;
    }
    this.#lines.push({ at: Math.round(this.#now() - this.#begun), way, direction, line, again: 0 });
    this.#characters += line.length;
    while (this.#lines.length > MAX_LINES || this.#characters > MAX_CHARACTERS) {
      this.#characters -= this.#lines[0]?.line.length ?? 0;
      this.#lines.shift();
    }
  }
}
