import { expect, test } from 'vitest';
import { MacReader } from '../../main/system/mac/reader';
import { WindowsActions } from '../../main/system/windows/actions';
import { WindowsHelper } from '../../main/system/windows/helper';
import { WindowsReader } from '../../main/system/windows/reader';

// Against the real system of this computer, with or without Bluetooth. Linux has the lab.
const LIMIT_MS = 120_000;

test.runIf(process.platform === 'win32')(
  'Windows (runs there only): the real PowerShell loads the Windows Runtime, reads, searches, and refuses what is not there',
  async () => {
    const helper = new WindowsHelper();
    const reader = new WindowsReader(helper);
    const statuses = ['ready', 'off', 'blocked', 'missing'];
    expect(statuses).toContain((await reader.read()).status);
    expect(helper.able).toBe(true);
    reader.startInquiry();
    expect((await reader.read()).warnings).toEqual([]);
    const { warnings, output } = await reader.read();
    expect(warnings).toEqual([]);
    // Without Bluetooth its sound goes nowhere else.
    expect([null, 'elsewhere']).toContain(output);
    reader.stopInquiry();
    const actions = new WindowsActions(helper);
    const nobody = 'classic 0000DEADBEEF';
    await expect(actions.pair(nobody, () => Promise.reject(new Error('asked')), new AbortController().signal)).rejects.toMatchObject({
      reason: 'gone',
    });
    const answer = await helper.ask(`remove ${nobody}`, LIMIT_MS);
    expect(JSON.stringify(answer)).toMatch(/Gone|AlreadyUnpaired|Error/);
    reader.close();
  },
  LIMIT_MS,
);

test.runIf(process.platform === 'darwin')(
  'macOS (runs there only): the real report is read',
  async () => {
    const { status, warnings, output } = await new MacReader().read();
    expect(['ready', 'off', 'missing']).toContain(status);
    expect([null, 'elsewhere']).toContain(output);
    expect(warnings).toEqual([]);
  },
  LIMIT_MS,
);
