import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { type PrivateBus, startPrivateBus } from '../../e2e/lab/private-bus';
import type { DoneMessage, NumberedMessage, Order } from './messages';

/** Scripted BlueZ in a separate process, on a private bus. */
export class ScriptedBluez {
  readonly address: string;
  readonly #bus: PrivateBus;
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (done: DoneMessage) => void>();
  #number = 0;

  private constructor(bus: PrivateBus) {
    this.#bus = bus;
    this.address = bus.address;
    this.#child = fork(join(import.meta.dirname, 'scripted.ts'), [], {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: bus.address },
    });
    this.#child.on('message', (done: DoneMessage) => {
      this.#waiting.get(done.number)?.(done);
      this.#waiting.delete(done.number);
    });
  }

  static async start(): Promise<ScriptedBluez> {
    const bluez = new ScriptedBluez(await startPrivateBus());
    await new Promise<void>((resolve, reject) => {
      bluez.#waiting.set(0, () => resolve());
      bluez.#child.once('exit', (code) => reject(new Error(`the scripted BlueZ ended with ${code}`)));
    });
    return bluez;
  }

  /** Sends a command. Resolves with the number of signals sent so far after the bus has received all of them. */
  order(order: Order): Promise<number> {
    const number = ++this.#number;
    return new Promise((resolve) => {
      this.#waiting.set(number, ({ signals }) => resolve(signals));
      this.#child.send({ number, order } satisfies NumberedMessage);
    });
  }

  /** Ends BlueZ without a shutdown, as a crash does. The bus keeps running. */
  kill(): void {
    this.#child.removeAllListeners('exit');
    this.#child.kill('SIGKILL');
  }

  close(): void {
    this.#child.removeAllListeners('exit');
    this.#child.kill();
    this.#bus.close();
  }
}
