import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Member or event of a class, interface or module of Electron. */
interface ApiMember {
  /** Systems to which `@platform` limits it; null for all. */
  readonly platforms: readonly string[] | null;
}

/** Members and events of a class, interface or module of Electron. */
interface ApiType {
  readonly extends: string | null;
  readonly members: ReadonlyMap<string, ApiMember>;
  readonly events: ReadonlyMap<string, ApiMember>;
}

/** Declarations of Electron's API. */
interface ElectronApi {
  readonly types: ReadonlyMap<string, ApiType>;
  /** Names that the main process can import, with the type of each. */
  readonly exports: ReadonlyMap<string, string>;
}

/** Reads electron.d.ts. It's generated, so that each declaration is a line of a known form. */
export function readElectronApi(
  text = readFileSync(join(import.meta.dirname, '../../node_modules/electron/electron.d.ts'), 'utf8'),
): ElectronApi {
  const types = new Map<string, { extends: string | null; members: Map<string, ApiMember>; events: Map<string, ApiMember> }>();
  const exports = new Map<string, string>();
  let current: string | null = null;
  let part: string | null = null;
  let platforms: string[] | null = null;
  for (const line of text.split('\n')) {
    const named = /^ {2}namespace (\w+) \{/.exec(line)?.[1];
    if (named !== undefined) part = named;
    const exported =
      part === 'Main' || part === 'Common' ? /^ {4}(?:const|class) (\w+)(?:: (?:typeof )?(\w+)| extends Electron\.(\w+))/.exec(line) : null;
    if (exported?.[1] !== undefined) exports.set(exported[1], exported[2] ?? exported[3] ?? exported[1]);
    const type = /^ {2}(?:class|interface) (\w+)(?: extends (?:Electron\.)?(\w+))?/.exec(line);
    if (type?.[1] !== undefined) {
      current = type[1];
      if (!types.has(current)) types.set(current, { extends: type[2] ?? null, members: new Map(), events: new Map() });
    }
    if (/^ {4}\/\*\*/.test(line)) platforms = null;
    const limited = /^ {5}\* @platform (.*)$/.exec(line)?.[1];
    if (limited !== undefined) platforms = limited.split(',').map((name) => name.trim());
    const declared = current === null ? undefined : types.get(current);
    const event = /^ {4}on\(event: '([^']+)'/.exec(line)?.[1];
    if (event !== undefined) declared?.events.set(event, { platforms });
    const member = /^ {4}(?:static )?(?:readonly )?(\w+)\??[(:]/.exec(line)?.[1];
    if (member !== undefined && event === undefined && declared !== undefined && !declared.members.has(member))
      declared.members.set(member, { platforms });
    if (/^ {4}\S.*[;{]$/.test(line)) platforms = null;
  }
  return { types, exports };
}

/** Returns a member of a type or of a type that it extends, or null. */
export function findMember(api: ElectronApi, type: string, name: string): ApiMember | null {
  const declared = api.types.get(type);
  if (declared === undefined) return null;
  return declared.members.get(name) ?? (declared.extends === null ? null : findMember(api, declared.extends, name));
}
