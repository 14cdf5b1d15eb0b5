import { expect, test } from 'vitest';
import { getWindowsProgram } from './programs';

test('uses absolute paths whatever the environment contains', () => {
  expect(getWindowsProgram('explorer.exe', { SystemRoot: 'D:\\WINNT' })).toBe('D:\\WINNT\\explorer.exe');
  for (const SystemRoot of [undefined, '', '.', '\\\\server\\share', 'C:', 'relative\\folder'])
    expect(getWindowsProgram('explorer.exe', { SystemRoot })).toBe('C:\\Windows\\explorer.exe');
});
