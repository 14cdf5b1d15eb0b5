import { readHeadsetDetails } from '../../main/headset/read-details';
import { createSocketControl } from '../../main/headset/transport/control-over-sockets';
import { ProcessSockets, type SocketsProcess } from '../../main/headset/transport/process-sockets';
import type { SocketEvent } from '../../main/headset/transport/socket-process/messages';
import { KernelSockets, loadSocketCalls } from '../../main/headset/transport/socket-process/sockets';

// Runs on the guest's kernel: reads details from the headset with this address and prints them.
let listener: (message: SocketEvent) => void = () => undefined;
const kernel = new KernelSockets(loadSocketCalls(), (message) => listener(message));
const child: SocketsProcess = {
  postMessage: (message) => kernel.take(message),
  on: (_event, listening) => {
    listener = listening;
  },
  once: () => undefined,
  kill: () => true,
};
try {
  const { stream, service } = await createSocketControl(new ProcessSockets(() => child)).open(
    process.argv[2] ?? '',
    new AbortController().signal,
  );
  process.stdout.write(`${JSON.stringify(await readHeadsetDetails(stream, service))}\n`);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: String(error), reason: Reflect.get(Object(error), 'reason') })}\n`);
}
process.exit(0);
