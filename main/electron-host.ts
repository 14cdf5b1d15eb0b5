import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import type { UtilityProcessHandle } from './own-process';
import { PLATFORM } from './platform';
import type { PlatformHost } from './platforms/platform-parts';
import { createRadioEnvironment } from './radio/environment';
import type { Log } from './shell/log';
import { getHelperFile } from './shell/packaged';
import { openSerialWindow } from './shell/serial-window';

/** Creates the host for the core in Electron. @param folder of the scripts, `out/main`. */
export function createElectronHost(folder: string, log: Log): PlatformHost {
  return {
    isPackaged: app.isPackaged,
    helperFile: getHelperFile,
    ownProcessIds: () => app.getAppMetrics().map(({ pid }) => pid),
    openSerialWindow: (address) => openSerialWindow(address, log),
    fork: <To, From>(script: string, serviceName: string) =>
      utilityProcess.fork(join(folder, `${script}.js`), [PLATFORM], {
        serviceName,
        stdio: 'ignore',
        env: createRadioEnvironment(process.env),
      }) as UtilityProcessHandle<To, From>,
  };
}
