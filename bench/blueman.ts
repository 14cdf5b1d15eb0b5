import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCommand, withEnvironment } from './processes';

/** Debian's Bluetooth manager for the desktop, running on a bus. */
export interface Blueman {
  /** Process of its window. */
  manager(): readonly number[];
  /** Processes that run while Blueman is in the tray: the applet and its icon. */
  applet(): readonly number[];
  closeManager(): void;
  close(): void;
}

/** Returns the reason why Blueman can't be measured here, or null. */
export function findMissingBlueman(): string | null {
  const missing = ['blueman-manager', 'xvfb-run', 'dbus-run-session'].filter((name) => spawnSync('which', [name]).status !== 0);
  return missing.length === 0 ? null : `not installed: ${missing.join(', ')} (apt install blueman xvfb xauth adwaita-icon-theme)`;
}

// Settings that skip the first start's questions and the network plug-ins.
const SETTINGS = `[org/blueman/plugins/powermanager]
auto-power-on=true
[org/blueman/general]
hide-unnamed=false
plugin-list=['!Networking','!PPPSupport','!NMDUNSupport','!NMPANSupport','!NetUsage','!TransferService']
`;

// Its status bar reads the adapter's counters from the kernel, which a scripted adapter lacks.
const NO_KERNEL = `try:
    import _blueman
    _blueman.device_info = lambda hci: {"stat": {"byte_tx": 0, "byte_rx": 0}}
except ImportError:
    pass
`;

/** Starts Blueman's window, which also starts its applet, on a separate display. */
export async function startBlueman(busAddress: string): Promise<Blueman> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-blueman-'));
  mkdirSync(join(folder, 'glib-2.0/settings'), { recursive: true });
  writeFileSync(join(folder, 'glib-2.0/settings/keyfile'), SETTINGS);
  writeFileSync(join(folder, 'sitecustomize.py'), NO_KERNEL);
  const child: ChildProcess = spawn('xvfb-run', ['-a', 'dbus-run-session', '--', 'sh', '-c', 'blueman-manager; sleep 100000'], {
    env: {
      ...process.env,
      DBUS_SYSTEM_BUS_ADDRESS: busAddress,
      XDG_CONFIG_HOME: folder,
      GSETTINGS_BACKEND: 'keyfile',
      PYTHONPATH: folder,
      GDK_BACKEND: 'x11',
      LANG: 'C.UTF-8',
      NO_AT_BRIDGE: '1',
    },
    stdio: 'ignore',
    detached: true,
  });
  child.unref();
  const all = () => withEnvironment(folder);
  const named = (name: string) => all().filter((pid) => new RegExp(`python3\\S* /usr/bin/${name}`).test(readCommand(pid)));
  const blueman: Blueman = {
    manager: () => named('blueman-manager'),
    applet: () => [...named('blueman-applet'), ...named('blueman-tray')],
    closeManager: () => {
      for (const pid of named('blueman-manager')) kill(pid);
    },
    close: () => {
      for (const pid of all()) kill(pid);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  for (let tries = 0; blueman.manager().length === 0 || blueman.applet().length < 2; tries++) {
    if (tries > 100) throw new Error('blueman did not start');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return blueman;
}

function kill(pid: number): void {
  try {
    process.kill(pid);
  } catch {
    // The process ended too early.
  }
}
