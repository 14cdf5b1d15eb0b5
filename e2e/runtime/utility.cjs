// Loaded first into a child that stands in for a utility process: gives it process.parentPort.
const { EventEmitter } = require('node:events');

class ParentPort extends EventEmitter {
  postMessage(message) {
    // Chromium clones messages, so that a Buffer arrives as a plain Uint8Array.
    process.send({ data: structuredClone(message) });
  }
}
const port = new ParentPort();
process.on('message', (message) => port.emit('message', { data: structuredClone(message.data), ports: [] }));
Object.defineProperty(process, 'parentPort', { value: port });
