import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { RadioProcess } from '../../main/radio/native-scanner';
import { type AirPacket, decodeLine, encodeLine, type FromWine, type ToWine } from './radio-lines';

/** Function that starts the program under Wine, which connects to this port. */
type ProgramStarter = (port: number) => ChildProcess;

/** Radio process of the app under Wine, with the simulated devices in range. */
export class WineRadio extends EventEmitter implements RadioProcess {
  readonly #waiting: ToWine[] = [];
  readonly #server = createServer((socket) => this.#connected(socket));
  #socket: Socket | null = null;
  #child: ChildProcess | null = null;

  constructor(start: ProgramStarter) {
    super();
    this.#server.listen(0, '127.0.0.1', () => {
      const address = this.#server.address();
      const child = start(typeof address === 'object' && address !== null ? address.port : 0);
      this.#child = child;
      child.once('exit', (code) => {
        this.#server.close();
        this.emit('exit', code ?? 1);
      });
    });
  }

  postMessage(message: unknown): void {
    this.#send({ radio: message });
  }

  /** Sends packets of devices in range. */
  advertise(packets: readonly AirPacket[]): void {
    this.#send({ air: packets });
  }

  /** Turns the computer's Bluetooth on or off. */
  turn(on: boolean): void {
    this.#send({ on });
  }

  kill(): boolean {
    this.#socket?.destroy();
    this.#server.close();
    return this.#child?.kill('SIGKILL') ?? false;
  }

  #connected(socket: Socket): void {
    this.#socket = socket;
    socket.on('error', () => undefined);
    createInterface({ input: socket }).on('line', (text) => this.emit('message', (decodeLine(text) as FromWine).radio));
    for (const line of this.#waiting.splice(0)) this.#send(line);
  }

  #send(line: ToWine): void {
    if (this.#socket === null) this.#waiting.push(line);
    else this.#socket.write(`${encodeLine(line)}\n`);
  }
}
