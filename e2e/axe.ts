import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Rules of axe that depend on colors. The others have the same result in every theme. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Returns the accessibility rules that the page breaks, each with its first element: all rules, or those about colors alone. Runs
 * axe in the page itself, because its adapter for Playwright loads axe for each call and takes ten times as long.
 */
export async function findViolations(page: Page, rules: 'all' | 'colors' = 'all'): Promise<readonly string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(readFileSync(AXE, 'utf8'));
  const only = rules === 'all' ? {} : { runOnly: { type: 'rule', values: COLOR_RULES } };
  const run = `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...only })}).then((result) => result.violations)`;
  const found = await page.evaluate<readonly Violation[]>(run);
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
