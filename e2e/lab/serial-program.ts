import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fromSerialSchema } from '../../contract/serial';
import { readHeadsetDetails } from '../../main/headset/read-details';
import { sendHeadsetCommand } from '../../main/headset/send-command';
import { createSerialControl, type SerialWindow } from '../../main/headset/transport/control-over-serial';
import { scaleLimit } from '../slowness';

// Requests the details of the one connected headset over the Web Serial of a real Chromium, then starts its pairing mode, and
// prints both results. Arguments: the headset's address, this computer's, and a folder for Chromium's policy.

const CHROMIUM = [
  '/usr/lib/chromium/chromium',
  '--headless=new',
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--no-first-run',
  '--disable-extensions',
  '--disable-component-update',
  '--disable-background-networking',
  '--user-data-dir=/dev/shm/profile',
] as const;

let window: (SerialWindow & { readonly stream: ServerResponse }) | null = null;
let opened: (window: SerialWindow) => void = () => undefined;
let origin = '';

const server = createServer((request, response) => {
  if (request.url === '/to') {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.flushHeaders();
    const created = {
      stream: response,
      send: (message: object) => {
        const plain = 'bytes' in message ? { ...message, bytes: [...(message.bytes as Uint8Array)] } : message;
        response.write(`data: ${JSON.stringify(plain)}\n\n`);
      },
      onMessage: () => undefined,
      onGone: () => undefined,
      close: () => undefined,
    };
    window = created;
    opened(created);
  } else if (request.url === '/from') {
    let body = '';
    request.on('data', (data) => {
      body += String(data);
    });
    request.on('end', () => {
      const message = JSON.parse(body) as { bytes?: readonly number[] };
      window?.onMessage(
        fromSerialSchema.parse(message.bytes === undefined ? message : { ...message, bytes: Uint8Array.from(message.bytes) }),
      );
      response.end();
    });
  } else {
    const script = request.url === '/page.js' ? readFileSync(join(import.meta.dirname, 'serial-page.js'), 'utf8') : null;
    response.setHeader('content-type', script === null ? 'text/html' : 'text/javascript');
    response.end(script ?? '<!doctype html><script type="module" src="/page.js"></script>');
  }
});

function chromium(): ChildProcess {
  const [file, ...args] = CHROMIUM;
  const env = { ...process.env, TMPDIR: '/dev/shm', HOME: '/dev/shm', XDG_CONFIG_HOME: '/dev/shm', XDG_CACHE_HOME: '/dev/shm' };
  return spawn(file, [...args, `${origin}/`], { env, stdio: 'ignore' });
}

/** The page has a separate browser, because the app has a separate window for each conversation. */
function page(): Promise<SerialWindow> {
  const browser = chromium();
  return new Promise((resolve, reject) => {
    browser.once('exit', (code) => reject(new Error(`Chromium ended with ${code}`)));
    opened = (created) => {
      created.close = () => {
        // The program closes the port before it ends.
        setTimeout(() => browser.kill('SIGKILL'), 1_000);
      };
      resolve(created);
    };
  });
}

await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
// Without the policy the user would have to select the port, and this Chromium has no window.
const policies = join(process.argv[4] ?? '', 'policies/managed');
mkdirSync(policies, { recursive: true });
writeFileSync(join(policies, 'lab.json'), JSON.stringify({ SerialAllowAllPortsForUrls: [origin] }));
// The page has its own limit, and a busy computer needs longer than a user would wait.
const control = createSerialControl(page, scaleLimit(60_000));
const { signal } = new AbortController();
try {
  const address = process.argv[2] ?? '';
  const own = [process.argv[3] ?? ''];
  const first = await control.open(address, signal);
  const details = await readHeadsetDetails(first.stream, first.service);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  let commandResult: unknown = null;
  if (details.generation === 2) {
    const second = await control.open(address, signal);
    commandResult = await sendHeadsetCommand(second.stream, second.service, { type: 'pairing-mode' }, { own, allowsCommands: () => true });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
  }
  process.stdout.write(`${JSON.stringify({ service: first.service, details, commandResult })}\n`);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: String(error), reason: Reflect.get(Object(error), 'reason') })}\n`);
}
process.exit(0);
