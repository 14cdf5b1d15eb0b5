import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { UtilityProcessHandle } from '../own-process';
import { PLATFORM } from '../platform';
import type { PlatformHost } from '../platforms/platform-parts';
import { createRadioEnvironment } from '../radio/environment';

/**
 * Creates the host for the core in plain Node.
 * @param folder folder of the scripts, `out/main`.
 */
export function createNodeHost(folder: string): PlatformHost {
  return {
    // Only a checkout has plain Node.
    isPackaged: false,
    helperFile: (name) => join(folder, '../../resources/helpers', name),
    openSerialWindow: null,
    // A terminal plays and records nothing.
    ownProcessIds: () => [],
    fork: <To, From>(script: string) => {
      const child = fork(join(folder, `${script}.js`), [PLATFORM], {
        execArgv: [],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        env: createRadioEnvironment(process.env),
      });
      return new NodeProcess<To, From>(child);
    },
  };
}

/** Child process of Node with the interface of Electron's utility process. */
class NodeProcess<To, From> implements UtilityProcessHandle<To, From> {
  readonly #child: ChildProcess;

  constructor(child: ChildProcess) {
    this.#child = child;
    // A child that can't be started reports an error and no exit.
    child.on('error', () => child.emit('exit', 1));
    const end = (): void => void child.kill();
    process.once('exit', end);
    child.once('exit', () => process.off('exit', end));
  }

  postMessage(message: To): void {
    // A child that has just ended has no channel; its exit is reported next.
    if (this.#child.connected) this.#child.send(message as object, () => undefined);
  }

  on(_event: 'message', listener: (message: From) => void): void {
    this.#child.on('message', (message) => listener(message as From));
  }

  once(_event: 'exit', listener: (code: number) => void): void {
    this.#child.once('exit', (code) => listener(code ?? 1));
  }

  kill(): boolean {
    return this.#child.kill();
  }
}
