import { randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';

/** Facts about the user that decide where the socket is. */
export interface SocketUser {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Numeric id of the user; null on Windows. */
  readonly uid: number | null;
  /** False for a copy that runs from its source, because that has its own socket and settings. */
  readonly isPackaged: boolean;
  /** Folder that the user chose for the settings; null for the default. Its Earshot has its own socket. */
  readonly dataFolder: string | null;
}

/** Location of the socket of a running Earshot. */
export interface Endpoint {
  readonly path: string;
  /** Secret that the first line repeats; null if the rights of the folder are enough. */
  readonly key: string | null;
}

/** Error of a folder that other users could write to. */
class UnsafeFolderError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'UnsafeFolderError';
  }
}

/** Maximum length of a socket's path in bytes; macOS has the shorter limit of 104 with a final zero. */
const MAX_PATH_BYTES = 103;

const endpointFile = z.strictObject({
  path: z.string().check(z.regex(/^\\\\\.\\pipe\\earshot-[0-9a-f]{32}$/)),
  key: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/**
 * Returns the path of the socket; null if this system has no folder for it. It is `$XDG_RUNTIME_DIR/earshot` on Linux and Earshot's
 * folder in Application Support on macOS.
 */
export function findSocketPath({ platform, env, home, isPackaged, dataFolder }: SocketUser): string | null {
  if (platform === 'win32') return null;
  if (dataFolder !== null) return limitPath(join(dataFolder, 'socket/command-line.sock'));
  const name = isPackaged ? 'command-line.sock' : 'source.sock';
  const runtime = env.XDG_RUNTIME_DIR;
  const folder =
    platform === 'darwin'
      ? join(home, 'Library/Application Support/Earshot/socket')
      : runtime === undefined || !runtime.startsWith('/')
        ? null
        : join(runtime, 'earshot');
  return folder === null ? null : limitPath(join(folder, name));
}

function limitPath(path: string): string | null {
  return Buffer.byteLength(path) > MAX_PATH_BYTES ? null : path;
}

/** Returns the file with the name of the pipe and its key on Windows, in the user's own profile; null on other systems. */
function findPipeFile({ platform, env, home, isPackaged, dataFolder }: SocketUser): string | null {
  if (platform !== 'win32') return null;
  if (dataFolder !== null) return join(dataFolder, 'command-line.json');
  return join(env.APPDATA ?? join(home, 'AppData/Roaming'), isPackaged ? 'Earshot' : 'Earshot from source', 'command-line.json');
}

/**
 * Prepares the location of the socket for a server: a folder that only the user can open, or a new pipe with a new key. Returns
 * null if this system has none. Rejects with an {@link UnsafeFolderError} for a folder of another user.
 */
export async function prepareEndpoint(user: SocketUser): Promise<Endpoint | null> {
  const file = findPipeFile(user);
  if (file !== null) {
    // A pipe has no folder with access rights. Its name is therefore random, and a key in the user's profile opens it.
    const endpoint = { path: `\\\\.\\pipe\\earshot-${randomBytes(16).toString('hex')}`, key: randomBytes(32).toString('hex') };
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(endpoint), { mode: 0o600 });
    return endpoint;
  }
  const path = findSocketPath(user);
  if (path === null) return null;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await checkFolder(path, user);
  await chmod(dirname(path), 0o700);
  return { path, key: null };
}

/** Returns the location of the socket for a client; null if no Earshot created it, or if other users could write to it. Never rejects. */
export async function findEndpoint(user: SocketUser): Promise<Endpoint | null> {
  try {
    const file = findPipeFile(user);
    if (file !== null) return endpointFile.parse(JSON.parse(await readFile(file, 'utf8')));
    const path = findSocketPath(user);
    if (path === null) return null;
    await checkFolder(path, user);
    const socket = await lstat(path);
    return socket.isSocket() && socket.uid === user.uid ? { path, key: null } : null;
  } catch {
    return null;
  }
}

/** Removes the socket or the pipe's file. Never rejects. */
export async function removeEndpoint(user: SocketUser): Promise<void> {
  const path = findPipeFile(user) ?? findSocketPath(user);
  if (path !== null) await rm(path, { force: true }).catch(() => undefined);
}

// A link would lead to a folder whose rights were never checked.
async function checkFolder(path: string, { uid }: SocketUser): Promise<void> {
  const folder = await lstat(dirname(path));
  if (!folder.isDirectory()) throw new UnsafeFolderError('the folder of the socket is not a folder');
  if (folder.uid !== uid) throw new UnsafeFolderError('the folder of the socket belongs to another user');
  if ((folder.mode & 0o022) !== 0) throw new UnsafeFolderError('other users can write to the folder of the socket');
}
