import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('recognizes names of models in its own process', () => {
  // The setup of these tests loads the models. The radio process of Windows and macOS loads none.
  const code = `
    import { SonyFilter } from ${JSON.stringify(join(import.meta.dirname, 'to-advertisement.ts'))};
    const filter = new SonyFilter();
    const names = ['LE_WH-1000XM4', 'WF-1000XM5', 'JBL Flip'];
    console.log(JSON.stringify(names.map((localName) => filter.passes({ advertisement: { localName } }))));`;
  const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], { encoding: 'utf8' });
  expect(JSON.parse(output)).toEqual([true, true, false]);
});
