import { builtinModules } from 'node:module';
import { ENTRIES, MODEL_FILES, PROGRAM, RULES, type Rule, TESTING } from './rules';
import type { Import, Source } from './source';

/** Violation of the architecture. */
export interface Violation {
  readonly rule: 'no-rule' | 'folder' | 'package' | 'computed' | 'testing' | 'outside' | 'circle' | 'orphan' | 'single-model';
  readonly file: string;
  /** Forbidden import or text. */
  readonly detail: string;
}

/** Returns the sentence for a violation, which starts with its file. */
export function explainViolation({ rule, detail }: Violation): string {
  switch (rule) {
    case 'no-rule':
      return 'This folder has no rule. Add it to scripts/architecture/rules.ts with the folders and packages that it may import.';
    case 'folder':
      return `This folder may not import ${detail}. Imports point downhill (docs/architecture.md). Move the code, or pass the value in.`;
    case 'package':
      return `This folder may not import the package ${detail}. scripts/architecture/rules.ts lists the allowed ones.`;
    case 'computed':
      return 'An import has a computed path, so the check cannot follow it. Write the path as a literal.';
    case 'testing':
      return `Code of the program imports ${detail}, which is for tests only.`;
    case 'outside':
      return `The program imports ${detail}, which is not a part of the program.`;
    case 'circle':
      return `These files import each other in a circle: ${detail}. Move the shared part into a file of its own.`;
    case 'orphan':
      return 'No file imports this one. Import it where it is used, or delete it.';
    case 'single-model':
      return `Code names the model “${detail}”. A fact about a model belongs into its file in catalog/models.`;
  }
}

/** Options of the check. */
interface CheckOptions {
  /** Ids and names of models, which code must not use in conditions. */
  readonly modelIds?: ReadonlySet<string>;
  /** Programs for contributors. A file that one of them imports is in use. */
  readonly scripts?: readonly Source[];
}

/** Returns every violation in the program's sources. */
export function findViolations(sources: readonly Source[], { modelIds = new Set(), scripts = [] }: CheckOptions = {}): Violation[] {
  const files = new Set(sources.map(({ file }) => withoutEnding(file)));
  return [
    ...sources.flatMap((source) => [...findImportViolations(source), ...findModelViolations(source, modelIds)]),
    ...findCycles(sources, files).map((circle) => ({ rule: 'circle' as const, file: circle[0] ?? '', detail: circle.join(' → ') })),
    ...findOrphans(sources, scripts).map((file) => ({ rule: 'orphan' as const, file, detail: 'no importer' })),
  ];
}

function findImportViolations({ file, imports }: Source): Violation[] {
  const rule = findRule(file);
  if (rule === null) return [{ rule: 'no-rule', file, detail: 'no rule' }];
  return imports.flatMap(({ target }): Violation[] => {
    if (target === null) return [{ rule: 'computed', file, detail: 'what it imports is computed' }];
    const isPackage = !isFile(target);
    const broken = isPackage ? findPackageRule(target, rule.value) : findFolderRule(file, target, rule);
    return broken === null ? [] : [{ rule: broken, file, detail: target }];
  });
}

function findPackageRule(target: string, rule: Rule): Violation['rule'] | null {
  const named = builtinModules.includes(target) ? `node:${target}` : target;
  return rule.packages.some((name) => (name.endsWith('*') ? named.startsWith(name.slice(0, -1)) : named === name)) ? null : 'package';
}

function findFolderRule(file: string, target: string, { name, value }: { name: string; value: Rule }): Violation['rule'] | null {
  if (!PROGRAM.some((folder) => isWithin(target, folder))) return 'outside';
  if (TESTING.test(target) && !TESTING.test(file)) return 'testing';
  const allowed = [...value.imports, name];
  return allowed.some((folder) => isWithin(target, folder)) ? null : 'folder';
}

function findModelViolations({ file, literals }: Source, modelIds: ReadonlySet<string>): Violation[] {
  if (MODEL_FILES.test(file) || TESTING.test(file)) return [];
  return literals.filter((text) => modelIds.has(text)).map((detail) => ({ rule: 'single-model' as const, file, detail }));
}

/** Returns the rule of a file: the one with the longest matching path. */
export function findRule(file: string): { name: string; value: Rule } | null {
  const fitting = Object.entries(RULES).filter(([name]) => isWithin(withoutEnding(file), name));
  const [longest] = fitting.sort(([a], [b]) => b.length - a.length);
  return longest === undefined ? null : { name: longest[0], value: longest[1] };
}

// Returns each cycle once, beginning with the file whose name sorts first. Imports of types count, because a reader of one file must not
// need the other.
function findCycles(sources: readonly Source[], files: ReadonlySet<string>): string[][] {
  const targets = new Map(sources.map(({ file, imports }) => [withoutEnding(file), listImportedFiles(imports, files)]));
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const seen = path.indexOf(file);
    if (seen >= 0) {
      found.push(path.slice(seen));
      return;
    }
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of [...targets.keys()].sort()) visit(file, []);
  return found;
}

function findOrphans(sources: readonly Source[], scripts: readonly Source[]): string[] {
  const imported = new Set([...sources, ...scripts].flatMap(({ imports }) => imports.map(({ target }) => target)));
  return sources
    .map(({ file }) => file)
    .filter((file) => !ENTRIES.includes(file) && !TESTING.test(file) && !imported.has(withoutEnding(file)) && !imported.has(file));
}

function listImportedFiles(imports: readonly Import[], files: ReadonlySet<string>): string[] {
  return imports.flatMap(({ target }) => (target !== null && files.has(target) ? [target] : []));
}

function isFile(target: string): boolean {
  return target.startsWith('../') || PROGRAM.some((folder) => isWithin(target, folder)) || /^(e2e|bench|scripts)\//.test(target);
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function withoutEnding(file: string): string {
  return file.replace(/\.tsx?$/, '');
}
