import { shell } from 'electron';
import { parseAllowedLink } from './links';

/** Opens a link in the system's browser. False when it is not on the list of allowed ones. */
export async function openLink(link: string): Promise<boolean> {
  const url = parseAllowedLink(link);
  if (url === null) return false;
  await shell.openExternal(url);
  return true;
}
