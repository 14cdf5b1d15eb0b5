import { app } from 'electron';
import { createElectronHost } from './electron-host';
import { openLog } from './shell/log';
import { runInElectron } from './terminal/in-electron';

// A signal ends the command, not Electron, because the command may have to cancel an action first.
app.on('before-quit', (event) => event.preventDefault());
// Electron becomes ready only after it has loaded this module, so that an `await` at this level never ends (electron/electron#40719).
void run();

/** Runs the command line of an installed copy, beside its window or without one. It needs no lock. `runInElectron` never rejects. */
async function run(): Promise<void> {
  await app.whenReady();
  const host = createElectronHost(import.meta.dirname, openLog(app.getPath('logs'), 'file only'));
  await runInElectron(process.argv, { ...host, openSerialWindow: null }, app.getVersion());
}
