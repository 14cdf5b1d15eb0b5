import { shell } from 'electron';
import { parseAllowedLink } from './links';

/** Opens a link in the system's browser. Returns false if the link isn't on the allow-list. */
export async function openLink(link: string): Promise<boolean> {
  const url = parseAllowedLink(link);
  if (url === null) return false;
  await shell.openExternal(url);
  return true;
}
