import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders of libraries in which distributions install sound servers. Source: the file lists of Debian, Fedora, Arch and openSUSE. */
const LIBRARIES = [
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/usr/lib/arm-linux-gnueabihf',
  '/usr/lib/i386-linux-gnu',
  '/usr/lib/riscv64-linux-gnu',
  '/usr/lib64',
  '/usr/lib',
  '/usr/local/lib',
] as const;

/** Folder of PipeWire's plug-ins, and its Bluetooth plug-in. */
const PIPEWIRE = { folder: 'spa-0.2', plugin: 'spa-0.2/bluez5/libspa-bluez5.so' } as const;
/** Folder of PulseAudio's modules: `pulseaudio` or `pulse-16.1`, with `modules` below it; and its Bluetooth module. */
const PULSEAUDIO = { folder: /^pulse(?:audio|-\d+(?:\.\d+)*)$/, plugin: 'modules/module-bluez5-discover.so' } as const;

/**
 * Checks whether the Bluetooth part of a sound server is installed: true if its file exists, false if there is a sound server
 * without it, and null if no sound server is found in the usual folders, because it can be elsewhere. Never rejects.
 * @param libraries folders to search.
 */
export async function findSoundPlugin(libraries: readonly string[] = LIBRARIES): Promise<boolean | null> {
  let server = false;
  for (const library of libraries) {
    if (await fileExists(join(library, PIPEWIRE.plugin))) return true;
    if (await fileExists(join(library, PIPEWIRE.folder))) server = true;
    for (const name of await listFiles(library)) {
      if (!PULSEAUDIO.folder.test(name) || !(await fileExists(join(library, name, 'modules')))) continue;
      if (await fileExists(join(library, name, PULSEAUDIO.plugin))) return true;
      server = true;
    }
  }
  return server ? false : null;
}

async function fileExists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function listFiles(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
