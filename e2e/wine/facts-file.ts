import { writeFileSync } from 'node:fs';

/** Facts that a program under Wine collects, by name. They are written to a file after each one, because Wine's pipes lose lines. */
export class FactsFile {
  readonly #facts: Record<string, unknown> = {};
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** Runs the work and stores its result, or its error as text. */
  async note(name: string, work: () => unknown): Promise<void> {
    try {
      this.#facts[name] = { value: (await work()) ?? null };
    } catch (error) {
      this.#facts[name] = { error: String(error) };
    }
    writeFileSync(this.#path, JSON.stringify(this.#facts, null, 1));
  }
}
