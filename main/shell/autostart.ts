import { mkdir, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Returns the folder in which Linux desktops look for programs to start. Source: freedesktop.org, Desktop Application Autostart
 * Specification.
 */
function getAutostartFile(env: NodeJS.ProcessEnv = process.env): string {
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'autostart', 'earshot.desktop');
}

/** Returns the entry that starts a program hidden in the tray. Its path is quoted as the specification requires. */
export function formatAutostartEntry(program: string): string {
  const quoted = `"${program.replace(/[\\"`$]/g, '\\$&').replace(/%/g, '%%')}"`;
  return `[Desktop Entry]\nType=Application\nName=Earshot\nExec=${quoted} --hidden\nX-GNOME-Autostart-enabled=true\n`;
}

/** Turns the start of the program with a Linux session on or off. Rejects if the file cannot be written. */
export async function setAutostart(enabled: boolean, program: string, file = getAutostartFile()): Promise<void> {
  if (!enabled) return rm(file, { force: true });
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, formatAutostartEntry(program));
}
