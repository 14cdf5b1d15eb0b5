// Loaded first into a child that replaces a utility process: gives it process.parentPort.
const { EventEmitter } = require('node:events');

class ParentPort extends EventEmitter {
  postMessage(message) {
    // Chromium clones messages, so that a Buffer arrives as a plain Uint8Array.
    process.send({ data: structuredClone(message) });
  }
}
const port = new ParentPort();
// Electron keeps messages until the script has a listener.
let waiting = [];
const deliver = (message) => port.emit('message', { data: structuredClone(message.data), ports: [] });
process.on('message', (message) => (waiting === null ? deliver(message) : waiting.push(message)));
port.on('newListener', (event) => {
  if (event !== 'message' || waiting === null) return;
  const kept = waiting;
  waiting = null;
  // The listener is not added yet.
  queueMicrotask(() => kept.forEach(deliver));
});
Object.defineProperty(process, 'parentPort', { value: port });
