import { findRule } from './check';
import type { Source } from './source';

/** Draws the imports between parts as a Mermaid flowchart. An arrow is left out if a path over another part implies it. */
export function drawDiagram(sources: readonly Source[]): string {
  const arrows = new Map<string, Set<string>>();
  for (const { file, imports } of sources) {
    const from = findPart(file);
    if (from === null || from.endsWith('testing')) continue;
    for (const { target } of imports) {
      const to = target === null ? null : findPart(`${target}.ts`);
      if (to !== null && to !== from) arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
    }
  }
  const lines = [...arrows].flatMap(([from, targets]) =>
    [...targets].filter((to) => !hasIndirectPath(arrows, from, to)).map((to) => `  ${formatNode(from)} --> ${formatNode(to)}`),
  );
  return ['flowchart TD', ...lines.sort()].join('\n');
}

// A file's own rule belongs to the part of its folder.
function findPart(file: string): string | null {
  const name = findRule(file)?.name;
  if (name === undefined) return null;
  const [top = name, second] = name.split('/');
  return top === 'main' && second !== undefined ? `${top}/${second}` : top;
}

function hasIndirectPath(arrows: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const reaches = (part: string, seen: Set<string>): boolean => {
    if (part === to) return true;
    if (seen.has(part)) return false;
    seen.add(part);
    return [...(arrows.get(part) ?? [])].some((next) => reaches(next, seen));
  };
  return [...(arrows.get(from) ?? [])].some((next) => next !== to && reaches(next, new Set([from])));
}

function formatNode(part: string): string {
  return `${part.replaceAll('/', '_')}["${part}"]`;
}
