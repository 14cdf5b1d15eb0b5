import { getParentPort } from '../../../parent-port';
import type { SocketEvent, SocketRequest } from './messages';
import { KernelSockets, loadSocketCalls } from './sockets';

// The code runs in a utility process during a session, so that a wrong call of the C library ends the request and not the app.
const port = getParentPort<SocketRequest, SocketEvent>();
const sockets = new KernelSockets(loadSocketCalls(), (message) => port.postMessage(message));
port.on('message', ({ data }: { data: SocketRequest }) => sockets.take(data));
