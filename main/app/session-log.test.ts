import { inspect } from 'node:util';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_PREFERENCES } from '../../catalog/preferences';
import type { Command } from '../../contract/commands';
import { createTestSnapshot } from '../../contract/testing/snapshot';
import { SERVICE_2 } from '../headset/generation-2';
import { HEADSET_2, KNOWN, VirtualControl } from '../headset/testing/virtual-control';
import { toSystemRecord } from '../system/to-system-record';
import { type CommandContext, runCommand } from './command-handlers';
import { HeadsetControlService } from './headset-control-service';

const ADDRESS = 'F8:4E:17:00:11:22';
/** More frames than a whole session has. */
const FRAMES = 60;

// The service loads these in real time when it first needs them, and the clock of the test would run ahead.
beforeAll(async () => void (await Promise.all([import('../headset/read-details'), import('../headset/send-command')])));
// Otherwise the retries of questions without a response take real seconds.
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Runs commands with headphones that close after some frames. Returns the log and the responses to the window. */
async function runSession(closesAfter: number, ...commands: readonly ((device: string) => Command)[]) {
  const control = new VirtualControl(HEADSET_2, { closesAfter });
  const opener = { open: async () => ({ stream: control.stream, service: SERVICE_2 }) };
  const classic = toSystemRecord('x', { address: ADDRESS, connected: true, paired: true });
  const controlService = new HeadsetControlService({ identities: () => ({ classic, le: [], hashes: [] }) }, opener, () => [KNOWN.laptop]);
  const logged: unknown[] = [];
  const log = { warn: (...parts: unknown[]) => void logged.push(...parts) };
  const earshot = { snapshot: createTestSnapshot({ preferences: { ...DEFAULT_PREFERENCES, askHeadset: true } }), controlService };
  const results: unknown[] = [];
  let device = '0'.repeat(16);
  for (const command of commands) {
    control.reopen();
    // These commands use nothing else of the program.
    const running = runCommand({ earshot, log } as unknown as CommandContext, command(device));
    await vi.advanceTimersByTimeAsync(31_000);
    const response = await running;
    results.push(response);
    if (response.ok && response.result !== null && typeof response.result === 'object' && 'devices' in response.result)
      device = response.result.devices?.find(({ here }) => !here)?.key ?? device;
  }
  return { logged: logged.map((part) => inspect(part, { depth: 9 })), results: JSON.stringify(results) };
}

test('logs neither names nor addresses of other devices', async () => {
  const console_ = vi.spyOn(console, 'log');
  const all: string[] = [];
  let named = false;
  for (let frames = 0; frames < FRAMES; frames++) {
    const { logged, results } = await runSession(
      frames,
      () => ({ type: 'read-headset', headphones: 'h1' }),
      (device) => ({ type: 'send-headset-command', headphones: 'h1', command: { type: 'disconnect-device', device } }),
    );
    all.push(...logged);
    named ||= results.includes('Tablet');
  }
  // Otherwise the log had nothing to leave out.
  expect(named).toBe(true);
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter((line) => /Tablet|Laptop|(?:[0-9A-F]{2}:){2}/i.test(line))).toEqual([]);
  expect(console_).not.toHaveBeenCalled();
});
