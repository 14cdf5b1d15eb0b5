import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Windows' own metadata of the Windows Runtime: each type by its full name, with its members in lower case. */
export type Metadata = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Reads `@types/winrt-uwp`, which is generated from Windows' metadata. It has the names as JavaScript writes them, hence the
 * lower case, and events such as `onadded`.
 */
export function readWindowsMetadata(): Metadata {
  const types = new Map<string, Set<string>>();
  // The file is always indented by four spaces for each level.
  let namespaces: string[] = [];
  let type: { readonly members: Set<string>; readonly indent: number } | null = null;
  const lines = readFileSync(createRequire(import.meta.url).resolve('@types/winrt-uwp/index.d.ts'), 'utf8').split('\n');
  for (const line of lines) {
    const text = line.trimStart();
    const indent = line.length - text.length;
    const namespace = /^(?:declare )?namespace ([\w.]+) \{/.exec(text)?.[1];
    const begun = /^(?:abstract class|class|enum|interface) (\w+).*\{$/.exec(text)?.[1];
    if (namespace !== undefined) namespaces = [...namespaces.slice(0, indent / 4), namespace];
    else if (begun !== undefined) {
      const name = [...namespaces.slice(0, indent / 4), begun].join('.');
      const members = types.get(name) ?? new Set<string>();
      types.set(name, members);
      type = { members, indent };
    } else if (type !== null && indent === type.indent + 4) {
      const member = /^(?:static |readonly |get |set )*(\w+)\b/.exec(text)?.[1];
      if (member !== undefined) type.members.add(member.toLowerCase());
    } else if (text.startsWith('}') && indent <= (type?.indent ?? 0)) type = null;
  }
  return types;
}
