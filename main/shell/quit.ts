import type { App } from 'electron';

/** Ends the program in order: what was just changed is on disk before it is gone. */
export class QuitController {
  #state: 'running' | 'leaving' | 'flushing' | 'flushed' = 'running';
  readonly #app: Pick<App, 'on' | 'quit'>;
  readonly #flush: () => Promise<void>;

  /** @param flush writes what is not on disk yet; must not reject. */
  constructor(app: Pick<App, 'on' | 'quit'>, flush: () => Promise<void>) {
    this.#app = app;
    this.#flush = flush;
    app.on('before-quit', (event) => {
      if (this.#state === 'flushed') return;
      event.preventDefault();
      if (this.#state !== 'flushing') void this.#quit();
    });
  }

  /** True once the program is on its way out: nothing may keep a window open any more. */
  get isQuitting(): boolean {
    return this.#state !== 'running';
  }

  /** The program is about to end by other hands: a new version closes the windows before it quits. */
  leave(): void {
    if (this.#state === 'running') this.#state = 'leaving';
  }

  /** The program stays after a failed update. */
  stay(): void {
    if (this.#state === 'leaving') this.#state = 'running';
  }

  async #quit(): Promise<void> {
    this.#state = 'flushing';
    await this.#flush();
    this.#state = 'flushed';
    this.#app.quit();
  }
}
