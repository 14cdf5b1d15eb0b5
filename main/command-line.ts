import { app } from 'electron';
import { createElectronHost } from './electron-host';
import { openLog } from './shell/log';
import { runInElectron } from './terminal/in-electron';

// The command line of an installed copy, which its launcher starts. It is neither a second window nor bound by the lock of the first one.
await app.whenReady();
const host = createElectronHost(import.meta.dirname, openLog(app.getPath('logs'), 'file only'));
await runInElectron(process.argv, { ...host, openSerialWindow: null }, app.getVersion());
