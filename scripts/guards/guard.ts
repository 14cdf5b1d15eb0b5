/** Tests of a guard: unit or lab tests, tests of the built program, or the package check. */
type Proof = { readonly kind: 'unit' | 'lab' | 'page'; readonly files: readonly string[] } | { readonly kind: 'package' };

/** Guard with the change of the source that removes it. */
export interface Guard {
  readonly name: string;
  readonly file: string;
  /** Text that occurs in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  readonly proof: Proof;
}

/** Returns a proof by unit tests; a folder includes all its tests. */
export const unit = (...files: string[]): Proof => ({ kind: 'unit', files });
/** Returns a proof by tests in the lab. */
export const lab = (...files: string[]): Proof => ({ kind: 'lab', files });
/** Returns a proof by tests of the built program. */
export const page = (...files: string[]): Proof => ({ kind: 'page', files });
export const SHELL = unit('main/shell/shell.test.ts');
export const LOCK = unit('main/shell/lock-down.test.ts');
export const SETTINGS = unit('main/shell/settings.test.ts');
export const REPORT = unit('main/shell/report.test.ts');
export const LIST = unit('main/headphones/');
export const RUNNER = unit('main/actions/runner.test.ts');
export const AGENT = lab('e2e/lab/agent.lab.test.ts');
export const GUIDES = unit('catalog/guides/guides.test.ts');
export const PAGE = page('e2e/shell.spec.ts');

/** Names a guard. */
export function guard(name: string, file: string, find: string, replace: string, proof: Proof): Guard {
  return { name, file, find, replace, proof };
}
