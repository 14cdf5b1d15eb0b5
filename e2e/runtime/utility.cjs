// Loaded first into a child that stands in for a utility process: gives it process.parentPort.
const { EventEmitter } = require('node:events');

class ParentPort extends EventEmitter {
  postMessage(message) {
    process.send({ data: message });
  }
}
const port = new ParentPort();
process.on('message', (message) => port.emit('message', { data: message.data, ports: [] }));
Object.defineProperty(process, 'parentPort', { value: port });
