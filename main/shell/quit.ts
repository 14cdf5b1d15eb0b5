import type { App } from 'electron';

/** Ends the program in order, so that the last changes are on disk first. */
export class QuitController {
  #state: 'running' | 'leaving' | 'flushing' | 'flushed' = 'running';
  readonly #app: Pick<App, 'on' | 'quit'>;
  readonly #flush: () => Promise<void>;

  /** @param flush writes pending changes; must not reject. */
  constructor(app: Pick<App, 'on' | 'quit'>, flush: () => Promise<void>) {
    this.#app = app;
    this.#flush = flush;
    app.on('before-quit', (event) => {
      if (this.#state === 'flushed') return;
      event.preventDefault();
      if (this.#state !== 'flushing') void this.#quit();
    });
  }

  /** True once the program is about to end, so that no window may stay open. */
  get isQuitting(): boolean {
    return this.#state !== 'running';
  }

  /** Notes that a new version is about to end the program, which closes the windows before it quits. */
  leave(): void {
    if (this.#state === 'running') this.#state = 'leaving';
  }

  /** Notes that the program continues after a failed update. */
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
