/** Variables that the radio process needs: folders of the system and the user, and the bus. */
const KEPT: ReadonlySet<string> = new Set([
  'PATH',
  'HOME',
  'USER',
  'LANG',
  'TMPDIR',
  'XDG_RUNTIME_DIR',
  'DBUS_SYSTEM_BUS_ADDRESS',
  'SYSTEMROOT',
  'WINDIR',
  'SYSTEMDRIVE',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'PROGRAMDATA',
]);

/**
 * Returns the environment of the process that runs noble and its native code. Variables control noble (NOBLE_WEBSOCKET makes it
 * a client of a server, NOBLE_DISTRIBUTED a server) and Node, so only the necessary ones are passed on. Names are compared
 * without case, as on Windows.
 */
export function createRadioEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined && KEPT.has(pair[0].toUpperCase())),
  );
}
