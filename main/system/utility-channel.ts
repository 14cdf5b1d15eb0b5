import type { OpenChannel } from './helper';

/** The part of Electron's UtilityProcess that is used. */
export interface LineProcess {
  postMessage(line: string): void;
  on(event: 'message', listener: (line: unknown) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

/** A utility process of our own that is talked with in lines. @param fork starts it. */
export function utilityChannel(fork: () => LineProcess): OpenChannel {
  return (listener) => {
    const child = fork();
    child.on('message', (line) => {
      if (typeof line === 'string') listener.line(line);
    });
    child.once('exit', (code) => listener.ended(new Error(`the process ended with code ${code}`)));
    return { send: (line) => child.postMessage(line), close: () => void child.kill() };
  };
}
