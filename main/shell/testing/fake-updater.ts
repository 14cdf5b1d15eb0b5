import { EventEmitter } from 'node:events';

/** Fake of electron-updater, which finds and downloads a version at once. */
export class FakeUpdater extends EventEmitter {
  autoDownload = true;
  autoInstallOnAppQuit = true;
  allowPrerelease = false;
  logger = null;
  requestHeaders = null;
  looks = 0;
  installed = 0;
  version = '2.0.0';
  async checkForUpdates() {
    this.looks += 1;
    if (this.version === 'not active') return null;
    if (this.version !== '') this.emit('update-available', { version: this.version });
    return {};
  }
  downloadUpdate = async () => {
    this.emit('update-downloaded', { version: this.version });
    return [];
  };
  quitAndInstall() {
    this.installed += 1;
  }
}
