import { describe, expect, test } from 'vitest';
import '../../catalog/messages/catalogs';
import { languages } from '../../catalog/messages/languages';
import { createMessage } from '../../catalog/messages/message';
import { createTranslator } from '../../catalog/messages/translator';
import { formatHelp } from './help';
import type { Format } from './rows';
import { COMMAND_NAMES, getOptions } from './table';

describe.each(languages)('help in %s', (language) => {
  const translate = createTranslator(language);
  const format: Format = (message) => translate(typeof message === 'string' ? createMessage(message) : message);

  test('lists every command and exit code', () => {
    const help = formatHelp(null, format);
    for (const name of COMMAND_NAMES) expect(help).toContain(`  ${name}`);
    for (const code of [0, 1, 2, 3, 4]) expect(help).toContain(`\n  ${code} `);
  });

  test('lists every option of each command', () => {
    for (const name of COMMAND_NAMES) {
      const help = formatHelp(name, format);
      for (const option of getOptions(name)) expect(help).toContain(`--${option}`);
      // A key without a text would be printed itself.
      expect(help).not.toMatch(/(?:command|option|exit|cli)\.[a-z-]+/);
    }
  });
});
