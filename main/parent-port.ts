/** Channel to the process that started this one. */
interface ParentPort<To, From> {
  postMessage(message: From): void;
  on(event: 'message', listener: (event: { data: To }) => void): unknown;
}

/** Returns the channel to the parent process: Electron's own in a utility process, Node's otherwise. */
export function getParentPort<To, From>(): ParentPort<To, From> {
  const { parentPort } = process as { parentPort?: ParentPort<To, From> };
  if (parentPort !== undefined) return parentPort;
  return {
    postMessage: (message) => process.send?.(message),
    on: (_event, listener) => process.on('message', (data) => listener({ data: data as To })),
  };
}
