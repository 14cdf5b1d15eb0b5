import { CoreAudio } from './core-audio';
import { loadBluetooth, loadCfgMgr, loadChangeNotice, loadOle } from './libraries';
import { Notifications } from './notifications';
import { Pairing } from './pairing';
import type { Win32Parts } from './service';

/** Loaded parts of Windows, and the part that reports changes. */
interface Win32 extends Win32Parts {
  /** Starts the reports of changes. Returns null with a line for the log if Windows does not allow them. */
  listen(changed: () => void, warn: (text: string) => void): Notifications | null;
}

/** Loads the libraries that Windows has, each on its own. */
export function loadWin32(): Win32 {
  const missing: string[] = [];
  const loaded = <T>(name: string, load: () => T): T | null => {
    try {
      return load();
    } catch (error) {
      missing.push(`${name}: ${String(error)}`);
      return null;
    }
  };
  const cfgmgr = loaded('CfgMgr32', loadCfgMgr);
  const audio = loaded('Core Audio', () => new CoreAudio(loadOle()));
  const bluetooth = loaded('the Bluetooth API', loadBluetooth);
  return {
    cfgmgr,
    audio,
    bluetooth,
    missing,
    pair: (address) => {
      if (bluetooth === null) throw new Error('the Bluetooth API could not be loaded');
      return new Pairing(bluetooth, address);
    },
    listen: (changed, warn) => {
      try {
        return new Notifications(loadChangeNotice(), bluetooth, changed, warn);
      } catch (error) {
        warn(`Windows does not report changes: ${String(error)}`);
        return null;
      }
    },
  };
}
