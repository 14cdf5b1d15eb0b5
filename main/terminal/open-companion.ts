import { join } from 'node:path';
import { createMessage } from '../../catalog/messages/message';
import { LocalSocketClient, RefusedError } from '../local-socket/client';
import { findEndpoint, type SocketUser } from '../local-socket/endpoint';
import { choosePlatform } from '../platform';
import type { PlatformHost } from '../platforms/platform-parts';
import type { Log } from '../shell/log';
import type { Companion } from './companion';
import { OwnCompanion } from './own-companion';
import { CommandError } from './run';
import { SharedCompanion } from './shared-companion';

/** Options of {@link openCompanion}. */
interface OpenOptions {
  readonly demo: boolean;
  readonly host: PlatformHost;
  readonly user: SocketUser;
  /** Folder of the settings. */
  readonly dataFolder: string;
  readonly log: Log;
  /** Lines about Earshot and this computer, for the report. */
  readonly versions: readonly string[];
}

/** Opens the core of a running Earshot, or else its own. Rejects with a {@link CommandError}. */
export async function openCompanion({ demo, host, user, dataFolder, log, versions }: OpenOptions): Promise<Companion> {
  const shared = demo ? null : await openShared(user);
  if (shared !== null) return shared;
  return OwnCompanion.start({
    platform: await choosePlatform(demo, host),
    demo,
    settingsPath: join(dataFolder, 'settings.json'),
    log,
    versions,
  });
}

async function openShared(user: SocketUser): Promise<Companion | null> {
  const endpoint = await findEndpoint(user);
  if (endpoint === null) return null;
  try {
    const client = await LocalSocketClient.open(endpoint);
    return client === null ? null : new SharedCompanion(client);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    throw new CommandError('failed', createMessage(error.reason === 'version' ? 'cli.other-version' : 'error.too-fast'));
  }
}
