import { getParentPort } from '../../../parent-port';
import type { SocketEvent, SocketRequest } from './messages';
import { KernelSockets, loadSocketCalls } from './sockets';

// Runs in a utility process of its own, for as long as a headset is asked: a wrong call of the C library is then a failed
// question, and not the end of the app.
const port = getParentPort<SocketRequest, SocketEvent>();
const sockets = new KernelSockets(loadSocketCalls(), (message) => port.postMessage(message));
port.on('message', ({ data }: { data: SocketRequest }) => sockets.take(data));
