import { join } from 'node:path';
import { BrowserWindow, type SerialPort, type Session, session, type WebContents } from 'electron';
import { fromSerialSchema, type SerialEvent } from '../../contract/serial';
import { SERIAL_CHANNEL } from '../../contract/serial-channel';
import type { SerialWindow } from '../headset/transport/control-over-serial';
import { APP_ORIGIN, APP_SCHEME } from './app-scheme';
import type { Log } from './log';
import { WEB_PREFERENCES } from './window';

/** Session of the hidden window: in memory, and separate from that of Earshot's own window, which has no permission. */
const PARTITION = 'headset';
/** Time in ms until connected headphones must be listed as a port. */
export const PORT_LIST_TIMEOUT_MS = 10_000;
const EMPTY_PAGE = '<!doctype html><meta charset="utf-8"><title>Earshot</title>';
const NOTHING_LOADS = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Creates an invisible window whose empty page may use Web Serial with the ports of one pair of headphones. It has no other
 * permission, no request, no navigation (`lock-down.ts`) and no permanent storage.
 * @param address of the headset, upper-case with colons.
 */
export async function openSerialWindow(address: string, log: Log): Promise<SerialWindow> {
  const own = session.fromPartition(PARTITION);
  const window = new BrowserWindow({
    show: false,
    skipTaskbar: true,
    webPreferences: { ...WEB_PREFERENCES, session: own, preload: join(import.meta.dirname, '../preload/serial.cjs') },
  });
  const { webContents } = window;
  const serial: SerialWindow = {
    send: (message) => {
      if (webContents.isDestroyed()) return;
      // Web Serial needs a user activation. The click that requested the details was one.
      if (message.type === 'open')
        webContents.executeJavaScript('undefined', true).then(
          () => webContents.isDestroyed() || webContents.send(SERIAL_CHANNEL, message),
          () => serial.onGone(),
        );
      else webContents.send(SERIAL_CHANNEL, message);
    },
    onMessage: () => undefined,
    onGone: () => undefined,
    close: () => {
      unlock();
      if (!window.isDestroyed()) window.destroy();
    },
  };
  const unlock = lockToHeadset(own, webContents, address, log);
  webContents.ipc.on(SERIAL_CHANNEL, (_event, message) => {
    const parsed = fromSerialSchema.safeParse(message);
    if (parsed.success) serial.onMessage(parsed.data satisfies SerialEvent);
    else log.warn('the headset window sent an invalid message');
  });
  webContents.on('render-process-gone', () => serial.onGone());
  window.on('closed', () => serial.onGone());
  try {
    await window.loadURL(`${APP_ORIGIN}/`);
    return serial;
  } catch (error) {
    serial.close();
    throw error;
  }
}

/** Used part of a session, so that a test can replace it. */
type SerialSession = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'protocol' | 'webRequest' | 'on' | 'off'
>;

/**
 * Lets one page choose and open the port of one headset, and denies everything else. The returned function ends that. Electron
 * checks the device again when the port is opened. Without a handler it compares fields that Bluetooth ports don't have: never
 * equal on Windows, always equal on macOS (Electron, electron_browser_context.cc, `DoesDeviceMatch`). The name of a Bluetooth
 * port is its device's address (Chromium, bluetooth_serial_device_enumerator.cc; Electron passes it on as `portName` for the
 * choice and as `bluetooth_device_path` for the check, serial_chooser_context.cc).
 */
export function lockToHeadset(own: SerialSession, page: Pick<WebContents, 'id'>, address: string, log: Pick<Log, 'warn'>): () => void {
  own.setPermissionRequestHandler((_contents, permission, respond) => {
    log.warn(`permission denied to the headset window: ${permission}`);
    respond(false);
  });
  own.setPermissionCheckHandler((contents, permission) => permission === 'serial' && contents?.id === page.id);
  own.setDevicePermissionHandler(
    ({ deviceType, device }) => deviceType === 'serial' && String(Reflect.get(device, 'bluetooth_device_path')).toUpperCase() === address,
  );
  own.webRequest.onBeforeRequest(({ url }, respond) => respond({ cancel: !url.startsWith(`${APP_SCHEME}:`) }));
  if (!own.protocol.isProtocolHandled(APP_SCHEME))
    own.protocol.handle(
      APP_SCHEME,
      () => new Response(EMPTY_PAGE, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': NOTHING_LOADS } }),
    );
  const choice = new PortChoice(page, address);
  own.on('select-serial-port', choice.choose);
  own.on('serial-port-added', choice.added);
  return () => {
    choice.end();
    own.off('select-serial-port', choice.choose);
    own.off('serial-port-added', choice.added);
    own.setPermissionCheckHandler(() => false);
    own.setDevicePermissionHandler(() => false);
  };
}

/** Chooses the port of one headset for one page as soon as it exists. */
class PortChoice {
  readonly #page: Pick<WebContents, 'id'>;
  readonly #address: string;
  #waiting: ((portId: string) => void) | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(page: Pick<WebContents, 'id'>, address: string) {
    this.#page = page;
    this.#address = address;
  }

  // Chromium adds Bluetooth ports one by one if it has not listed them yet.
  readonly choose = (
    event: { preventDefault(): void },
    ports: readonly SerialPort[],
    contents: Pick<WebContents, 'id'>,
    select: (portId: string) => void,
  ): void => {
    event.preventDefault();
    if (contents.id !== this.#page.id) {
      select('');
      return;
    }
    this.end();
    this.#waiting = select;
    this.#timer = setTimeout(() => this.end(), PORT_LIST_TIMEOUT_MS);
    for (const port of ports) this.added(null, port);
  };

  readonly added = (_event: unknown, { portName, portId }: SerialPort): void => {
    if (portName.toUpperCase() === this.#address) this.#sendPort(portId);
  };

  /** Refuses the choice. */
  end(): void {
    this.#sendPort('');
  }

  #sendPort(portId: string): void {
    clearTimeout(this.#timer);
    this.#waiting?.(portId);
    this.#waiting = null;
  }
}
