/** Used part of Electron's UtilityProcess, with the types of its requests and events. */
export interface UtilityProcessHandle<To, From> {
  postMessage(message: To): void;
  on(event: 'message', listener: (message: From) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}
