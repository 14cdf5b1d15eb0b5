import { EventEmitter } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import koffi from 'koffi';
import type { AirPacket, FromWine, ToWine } from './radio-lines';
import { decodeLine, encodeLine } from './radio-lines';

// Runs in Windows' own Node under Wine: the app's radio process, unchanged, over noble's binding for Windows and the Windows Runtime in C
// (windows/winrt.c). It is connected to the test by a socket, because Wine's pipes lose lines.
const [, , , port = '', library = ''] = process.argv;
const winrt = koffi.load(library);
const register = winrt.func('int __stdcall FakeRegister(str16 library)');
const advertise = winrt.func('int __stdcall FakeAdvertise(uint64_t address, int signal, int type, uint8_t *bytes, int size)');
const turnRadio = winrt.func('void __stdcall FakeRadio(int on)');
/** BluetoothLEAdvertisementType of Windows: an advertisement, and the response to a scan. */
const KIND = { connectable: 0, scanResponse: 4 } as const;

const socket = connect(Number(port), '127.0.0.1');
const send = (line: FromWine): void => void socket.write(`${encodeLine(line)}\n`);
const parent = Object.assign(new EventEmitter(), { postMessage: (message: unknown) => send({ radio: message }) });

function transmit({ address, rssi, data, scanResponse }: AirPacket): void {
  const number = BigInt(`0x${address.replaceAll(':', '')}`);
  advertise(number, rssi, KIND.connectable, data, data.length);
  if (scanResponse !== null) advertise(number, rssi, KIND.scanResponse, scanResponse, scanResponse.length);
}

createInterface({ input: socket }).on('line', (text) => {
  const line = decodeLine(text) as ToWine;
  if ('radio' in line) parent.emit('message', { data: line.radio });
  else if ('air' in line) for (const packet of line.air) transmit(packet);
  else turnRadio(line.on ? 1 : 0);
});
socket.on('close', () => process.exit(0));
await new Promise((resolve) => socket.once('connect', resolve));
if (register(library) !== 1) throw new Error('the classes could not be registered');
Object.assign(process, { parentPort: parent });
// Argument that the app passes to its radio process.
process.argv[2] = 'win32';
await import('../../main/radio/native-radio');
