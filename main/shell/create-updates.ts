import { app } from 'electron';
import { loadUpdater } from './load-updater';
import type { Log } from './log';
import { detectUpdateChannel, updateKey } from './packaged';
import type { QuitController } from './quit';
import { formatTarget } from './update-signature';
import { Updates } from './updates';

/** Creates the updates of this copy of Earshot. */
export function createUpdates(platform: NodeJS.Platform, quit: QuitController, log: Log): Updates {
  return new Updates({
    channel: detectUpdateChannel(platform),
    version: app.getVersion(),
    key: updateKey(platform),
    target: formatTarget(platform, process.arch),
    load: loadUpdater,
    log,
    leave: () => quit.leave(),
    stay: () => quit.stay(),
  });
}
