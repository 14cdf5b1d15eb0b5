/** The part of Electron's UtilityProcess that is used: a process of our own, what is told it, and what it tells. */
export interface OwnProcess<To, From> {
  postMessage(message: To): void;
  on(event: 'message', listener: (message: From) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}
