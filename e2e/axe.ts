import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/**
 * Returns the accessibility rules that the page breaks, each with its first element. Runs axe in the page itself, because its adapter for
 * Playwright loads axe for each call and takes ten times as long.
 */
export async function findViolations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(readFileSync(AXE, 'utf8'));
  const run = "axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)";
  const found = await page.evaluate<readonly Violation[]>(run);
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
