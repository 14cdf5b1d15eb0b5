// Stands in for one of the app's own processes on Windows, see as-windows.cjs. A message `{ events }` of the test is emitted as it
// is, and `{ answers }` are the responses to later requests of the Win32 process, by verb. Bytes in events are `{ hex }`.
const port = process.parentPort;
let answers = {};

port.on('message', ({ data }) => {
  if (typeof data === 'string') port.postMessage(JSON.stringify(answers[JSON.parse(data).verb] ?? { status: null }));
  else if (data?.command !== undefined) {
    port.postMessage({ type: 'response', id: data.id, error: null });
    port.postMessage({ type: 'searching', searching: data.command === 'start' });
  }
});

process.on('message', (message) => {
  if (message.answers !== undefined) answers = message.answers;
  // The Win32 process emits lines.
  for (const event of message.events ?? []) port.postMessage('event' in event ? JSON.stringify(event) : revive(event));
});

function revive(value) {
  if (Array.isArray(value)) return value.map(revive);
  if (value === null || typeof value !== 'object') return value;
  if (typeof value.hex === 'string') return Uint8Array.from(Buffer.from(value.hex, 'hex'));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revive(one)]));
}
