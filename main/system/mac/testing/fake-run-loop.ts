/** Run loop in virtual time. Due work runs only while the loop runs. */
export class FakeRunLoop {
  #now = 0;
  #due: { readonly at: number; readonly run: () => void }[] = [];

  /** Time since the start, in ms. */
  get now(): number {
    return this.#now;
  }

  /** Schedules work at a time, in ms since the start. */
  at(at: number, run: () => void): void {
    this.#due.push({ at, run });
  }

  /** Schedules work after a number of ms. */
  after(ms: number, run: () => void): void {
    this.at(this.#now + ms, run);
  }

  /** Advances the time without running the loop, as `delay` does in the worst case. */
  sleep(ms: number): void {
    this.#now += ms;
  }

  /** Runs the loop until that time, in ms, or until nothing is due any more. */
  turn(until: number): void {
    for (;;) {
      this.#due.sort((a, b) => a.at - b.at);
      const [next] = this.#due;
      if (next === undefined || next.at > Math.max(until, this.#now)) break;
      this.#due.shift();
      this.#now = Math.max(this.#now, next.at);
      next.run();
    }
    if (Number.isFinite(until)) this.#now = Math.max(this.#now, until);
  }
}
