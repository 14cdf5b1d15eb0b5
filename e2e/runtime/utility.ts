import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { constants } from 'node:os';
import { join } from 'node:path';
import type { StandInApp } from './app';

/** Options of `utilityProcess.fork` that the stand-in supports. */
export interface ForkOptions {
  /** Replaces the environment, as in Electron. */
  readonly env?: Record<string, string>;
  readonly serviceName?: string;
  readonly stdio?: 'ignore' | 'inherit' | 'pipe';
}

/** Electron's `UtilityProcess` over a child of Node. Messages are cloned as between two of Chromium's processes. */
export class StandInUtility extends EventEmitter {
  readonly #child: ChildProcess;
  #killed = false;

  constructor(app: StandInApp, file: string, args: readonly string[], here: string, options: ForkOptions) {
    super();
    if (!app.isReady()) throw new Error('utilityProcess cannot be created before app is ready.');
    const stdio = options.stdio ?? 'inherit';
    const child = fork(file, args, {
      execArgv: ['--require', join(here, 'utility.cjs')],
      serialization: 'advanced',
      stdio: ['ignore', stdio, stdio, 'ipc'],
      env: options.env ?? process.env,
    });
    this.#child = child;
    child.on('spawn', () => this.emit('spawn'));
    child.on('message', ({ data }: { data: unknown }) => this.emit('message', structuredClone(data)));
    child.on('exit', (code, signal) => {
      // Electron reports the number of the signal, and 0 after its own `kill`.
      const exitCode = this.#killed ? 0 : (code ?? (signal === null ? 1 : constants.signals[signal]));
      this.emit('exit', exitCode);
      if (exitCode === 0) return;
      const reason = signal === null ? 'abnormal-exit' : signal === 'SIGKILL' || signal === 'SIGTERM' ? 'killed' : 'crashed';
      const { serviceName: name = 'Node Utility Process' } = options;
      app.emit('child-process-gone', {}, { type: 'Utility', serviceName: 'node.mojom.NodeService', name, reason, exitCode });
    });
    process.once('exit', () => child.kill());
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send({ data: structuredClone(message) });
  }

  kill(): boolean {
    this.#killed = true;
    return this.#child.kill();
  }
}
