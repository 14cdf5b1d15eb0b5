/** Delays between retries, which double from the first to the longest. Both in ms. */
export class Backoff {
  readonly #first: number;
  readonly #longest: number;
  #failures = 0;

  constructor(first: number, longest: number) {
    this.#first = first;
    this.#longest = longest;
  }

  /** Number of failures in a row. */
  get failures(): number {
    return this.#failures;
  }

  /** Records a failure and returns the next delay in ms. */
  next(): number {
    const wait = Math.min(this.#first * 2 ** this.#failures, this.#longest);
    this.#failures += 1;
    return wait;
  }

  /** Records a success. */
  reset(): void {
    this.#failures = 0;
  }
}
