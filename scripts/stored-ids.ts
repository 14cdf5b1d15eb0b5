import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTCOMES, type Outcome } from '../catalog/methods/learned';
import { rankMethods } from '../catalog/methods/methods';
import { models } from '../catalog/models/index';

/** Identities of methods that a version may have stored, by model and outcome. */
type StoredIds = Readonly<Record<string, Readonly<Record<Outcome, readonly string[]>>>>;

/** File of {@link StoredIds}. It only grows, so that a test notices a missing identity. */
export const STORED_IDS_FILE = join(import.meta.dirname, '../catalog/methods/testing/stored-ids.json');

/** Maximum width of a line in the formatter, in characters. */
const LINE_WIDTH = 140;

/** Returns the content of {@link STORED_IDS_FILE} with the identities of today's catalog added. `npm run coverage` writes it. */
export function formatStoredIds(): string {
  const stored = JSON.parse(readFileSync(STORED_IDS_FILE, 'utf8')) as Readonly<Record<string, Partial<StoredIds[string]>>>;
  const removed = Object.keys(stored).filter((id) => !models.some((model) => model.id === id));
  const entries = [...models.map(({ id }) => id), ...removed].map((id) => {
    const model = models.find((one) => one.id === id);
    const lines = OUTCOMES.map((outcome) => {
      const now = model === undefined ? [] : rankMethods(outcome, model).map((method) => method.id);
      const ids = [...new Set([...(stored[id]?.[outcome] ?? []), ...now])];
      return formatList(`    ${JSON.stringify(outcome)}: `, ids);
    });
    return `  ${JSON.stringify(id)}: {\n${lines.join(',\n')}\n  }`;
  });
  return `{\n${entries.join(',\n')}\n}\n`;
}

function formatList(name: string, ids: readonly string[]): string {
  const texts = ids.map((id) => JSON.stringify(id));
  const line = `${name}[${texts.join(', ')}]`;
  return `${line},`.length <= LINE_WIDTH ? line : `${name}[\n${texts.map((text) => `      ${text}`).join(',\n')}\n    ]`;
}
