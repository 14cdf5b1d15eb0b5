import type { UtilityProcessHandle } from '../own-process';
import type { ChannelOpener } from './helper';

/**
 * Exchanges lines with our own utility process.
 * @param fork starts the process.
 */
export function createUtilityChannel(fork: () => UtilityProcessHandle<string, unknown>): ChannelOpener {
  return (listener) => {
    const child = fork();
    child.on('message', (line) => {
      if (typeof line === 'string') listener.line(line);
    });
    child.once('exit', (code) => listener.ended(new Error(`the process ended with code ${code}`)));
    return { send: (line) => child.postMessage(line), close: () => void child.kill() };
  };
}
