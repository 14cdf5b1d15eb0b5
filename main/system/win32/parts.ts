import { CoreAudio } from './core-audio';
import { loadBluetooth, loadCfgMgr, loadChangeNotice, loadOle } from './libraries';
import { Notifications } from './notifications';
import { Pairing } from './pairing';
import type { Win32Parts } from './service';

/** Loads what Windows has, each library for itself. `listen` begins to tell of changes. */
export function loadWin32(): Win32Parts & { listen(changed: () => void, warn: (text: string) => void): void } {
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
        new Notifications(loadChangeNotice(), bluetooth, changed, warn);
      } catch (error) {
        warn(`Windows does not tell changes: ${String(error)}`);
      }
    },
  };
}
