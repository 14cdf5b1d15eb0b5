import type { UtilityProcessHandle } from '../own-process';
import type { OpenChannel } from './helper';

/** A utility process of our own that is talked with in lines. @param fork starts it. */
export function utilityChannel(fork: () => UtilityProcessHandle<string, unknown>): OpenChannel {
  return (listener) => {
    const child = fork();
    child.on('message', (line) => {
      if (typeof line === 'string') listener.line(line);
    });
    child.once('exit', (code) => listener.ended(new Error(`the process ended with code ${code}`)));
    return { send: (line) => child.postMessage(line), close: () => void child.kill() };
  };
}
