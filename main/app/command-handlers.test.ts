import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { LearnedMethod } from '../../catalog/methods/learned';
import { createMethodReport, formatMethodReport } from '../../catalog/methods/method-report';
import { DEFAULT_PREFERENCES } from '../../catalog/preferences';
import type { Command } from '../../contract/commands';
import { createTestSnapshot } from '../../contract/testing/snapshot';
import { ActionFailure } from '../system/system-actions';
import { SettingsError } from '../system/system-adapter';
import { type CommandContext, runCommand } from './command-handlers';
import { HeadsetControlError } from './headset-control-service';

const WHICH = { modelId: 'wf-c500', way: 'in-case/case-button/5', outcome: 'pairing-mode' as const };
const TRIED_METHOD = { ...WHICH, seconds: 5, light: null, voice: null, firmware: null, result: null };
const LEARNED: LearnedMethod = { ...TRIED_METHOD, day: '2026-11-12', system: 'linux' };

function fixture() {
  const actions = { kinds: ['pair'], powerOn: vi.fn(async () => undefined) };
  const parts = {
    earshot: {
      snapshot: createTestSnapshot(),
      search: { request: vi.fn() },
      watchRadio: vi.fn(),
      remind: vi.fn(),
      runner: { start: vi.fn(() => true), cancel: vi.fn(), answer: vi.fn() },
      memory: { acknowledge: vi.fn(), keep: vi.fn(), kept: { learned: [LEARNED] } },
      history: { rename: vi.fn(), forget: vi.fn(), forgetAll: vi.fn(), learn: vi.fn(), unlearn: vi.fn() },
      system: { actions, openSettings: vi.fn(async () => undefined) },
      controlService: { readDetails: vi.fn(async () => ({ generation: 1 })), cancel: vi.fn() },
      callCheck: { note: vi.fn() },
      privateNames: ['Anna'],
    },
    sound: { allow: vi.fn(async () => true), isListening: true },
    preferences: { set: vi.fn() },
    reporter: {
      make: vi.fn(async () => 'the report'),
      copy: vi.fn(async () => undefined),
      copyText: vi.fn(async () => undefined),
      save: vi.fn(async () => undefined),
      saveRecording: vi.fn(async () => undefined),
    },
    updates: { check: vi.fn(), download: vi.fn(), install: vi.fn(), dismiss: vi.fn() },
    window: { takeStart: vi.fn(() => ({ page: 'settings' })), keepPage: vi.fn() },
    openLink: vi.fn(async () => true),
    log: { warn: vi.fn() },
  };
  // Commands use only these members of each part.
  return { ...parts, run: <C extends Command>(command: C) => runCommand(parts as unknown as CommandContext, command) };
}

let parts: ReturnType<typeof fixture>;
beforeEach(() => {
  parts = fixture();
});

describe('commands with a result', () => {
  test('returns the result of get-snapshot', async () => {
    expect(await parts.run({ type: 'get-snapshot' })).toEqual({ ok: true, result: parts.earshot.snapshot });
  });
  test('returns the start of a page', async () => {
    expect(await parts.run({ type: 'get-start' })).toEqual({ ok: true, result: { page: 'settings' } });
    expect(parts.window.takeStart.mock.calls).toEqual([[parts.earshot.snapshot]]);
  });
  test('returns the result of make-report', async () => {
    expect(await parts.run({ type: 'make-report' })).toEqual({ ok: true, result: 'the report' });
  });
});

describe('reading details from headphones', () => {
  const readCommand = { type: 'read-headset', headphones: 'h1' } as const;
  test('rejects the command until the user turns it on', async () => {
    expect(await parts.run(readCommand)).toEqual({ ok: false, error: { kind: 'headset', reason: 'failed' } });
    expect(parts.earshot.controlService.readDetails).not.toHaveBeenCalled();
  });
  test('returns the details or the reason of the failure', async () => {
    parts.earshot.snapshot = { ...parts.earshot.snapshot, preferences: { ...DEFAULT_PREFERENCES, askHeadset: true } };
    expect(await parts.run(readCommand)).toEqual({ ok: true, result: { generation: 1 } });
    parts.earshot.controlService.readDetails.mockRejectedValueOnce(new HeadsetControlError('busy', 'EBUSY'));
    expect(await parts.run(readCommand)).toEqual({ ok: false, error: { kind: 'headset', reason: 'busy' } });
  });
});

test.each<[Command, (p: ReturnType<typeof fixture>) => { mock: { calls: unknown[][] } }, unknown[]]>([
  [{ type: 'search' }, (p) => p.earshot.search.request, []],
  [{ type: 'watch-radio', watch: null }, (p) => p.earshot.watchRadio, [null]],
  [{ type: 'keep-page', text: 'a place' }, (p) => p.window.keepPage, ['a place']],
  [{ type: 'open-bluetooth-settings' }, (p) => p.earshot.system.openSettings, ['bluetooth']],
  [{ type: 'open-sound-settings' }, (p) => p.earshot.system.openSettings, ['sound']],
  [{ type: 'open-permission-settings', permission: 'bluetooth' }, (p) => p.earshot.system.openSettings, ['bluetooth-permission']],
  [{ type: 'open-permission-settings', permission: 'microphone' }, (p) => p.earshot.system.openSettings, ['microphone-permission']],
  [{ type: 'open-link', url: 'https://github.com/' }, (p) => p.openLink, ['https://github.com/']],
  [{ type: 'act', action: 'pair', headphones: 'h1' }, (p) => p.earshot.runner.start, ['pair', 'h1', null]],
  [{ type: 'cancel-action' }, (p) => p.earshot.runner.cancel, []],
  [{ type: 'answer-pairing', question: 3, answer: true }, (p) => p.earshot.runner.answer, [3, true]],
  [{ type: 'power-on' }, (p) => p.earshot.system.actions.powerOn, []],
  [{ type: 'rename', headphones: 'h1', nickname: ' Kitchen ' }, (p) => p.earshot.history.rename, ['h1', 'Kitchen']],
  [{ type: 'rename', headphones: 'h1', nickname: '' }, (p) => p.earshot.history.rename, ['h1', null]],
  [{ type: 'forget', key: '94:DB:56:00:00:01' }, (p) => p.earshot.history.forget, ['94:DB:56:00:00:01']],
  [{ type: 'forget-all' }, (p) => p.earshot.history.forgetAll, []],
  [{ type: 'acknowledge-settings' }, (p) => p.earshot.memory.acknowledge, []],
  [{ type: 'keep-guide', guide: null }, (p) => p.earshot.memory.keep, [{ guide: null }]],
  [{ type: 'learn', method: TRIED_METHOD }, (p) => p.earshot.history.learn, [TRIED_METHOD]],
  [{ type: 'unlearn', learned: WHICH }, (p) => p.earshot.history.unlearn, [WHICH]],
  [{ type: 'copy-method-report', learned: WHICH }, (p) => p.reporter.copyText, [formatMethodReport(createMethodReport(LEARNED))]],
  [{ type: 'copy-facts', modelId: 'wh-ch510' }, (p) => p.reporter.copyText, [expect.stringContaining('model: wh-ch510\n')]],
  [{ type: 'copy-command', command: 'rfkill unblock bluetooth' }, (p) => p.reporter.copyText, ['rfkill unblock bluetooth']],
  [{ type: 'remind', headphones: 'h1', wanted: true }, (p) => p.earshot.remind, ['h1', true]],
  [{ type: 'set-preferences', preferences: DEFAULT_PREFERENCES }, (p) => p.preferences.set, [DEFAULT_PREFERENCES]],
  [{ type: 'leave-headset' }, (p) => p.earshot.controlService.cancel, []],
  [{ type: 'save-recording' }, (p) => p.reporter.saveRecording, []],
  [{ type: 'check-update' }, (p) => p.updates.check, []],
  [{ type: 'download-update' }, (p) => p.updates.download, []],
  [{ type: 'install-update' }, (p) => p.updates.install, []],
  [{ type: 'dismiss-update' }, (p) => p.updates.dismiss, []],
  [{ type: 'copy-report' }, (p) => p.reporter.copy, []],
  [{ type: 'save-report' }, (p) => p.reporter.save, []],
])('carries out $type', async (command, target, args) => {
  expect(await parts.run(command)).toEqual({ ok: true, result: null });
  expect(target(parts).mock.calls).toEqual([args]);
});

describe('failures with a kind and details', () => {
  test('rejects an action that this system lacks', async () => {
    const response = await parts.run({ type: 'act', action: 'connect', headphones: 'h1' });
    expect(response).toEqual({ ok: false, error: { kind: 'action-unsupported', action: 'connect' } });
    expect(parts.earshot.runner.start).not.toHaveBeenCalled();
  });
  test('rejects an action while another one runs', async () => {
    parts.earshot.runner.start.mockReturnValue(false);
    expect(await parts.run({ type: 'act', action: 'pair', headphones: 'h1' })).toEqual({ ok: false, error: { kind: 'action-busy' } });
  });
  test('reports why Bluetooth did not turn on', async () => {
    parts.earshot.system.actions.powerOn.mockRejectedValue(new ActionFailure('no-permission', 'refused'));
    expect(await parts.run({ type: 'power-on' })).toEqual({ ok: false, error: { kind: 'power-on', reason: 'no-permission' } });
  });
  test.each([
    [new SettingsError('none', 'no program'), 'settings-none'],
    [new SettingsError('failed', 'it ended'), 'settings-failed'],
    [new Error('something else'), 'settings-failed'],
  ])('reports settings that do not open: %s', async (error, kind) => {
    parts.earshot.system.openSettings.mockRejectedValue(error);
    expect(await parts.run({ type: 'open-bluetooth-settings' })).toEqual({ ok: false, error: { kind } });
  });
  test('rejects a link outside the allow-list', async () => {
    parts.openLink.mockResolvedValue(false);
    expect(await parts.run({ type: 'open-link', url: 'https://evil.example/' })).toEqual({ ok: false, error: { kind: 'link' } });
  });
  test('reports a report that cannot be saved', async () => {
    parts.reporter.save.mockRejectedValue(new Error('disk full'));
    expect(await parts.run({ type: 'save-report' })).toEqual({ ok: false, error: { kind: 'report-save' } });
  });
  test('throws internal errors for the IPC handler', async () => {
    parts.reporter.copy.mockRejectedValue(new Error('a fault'));
    await expect(parts.run({ type: 'copy-report' })).rejects.toThrow('a fault');
  });
});

test('rejects a copy of an unknown method', async () => {
  const response = await parts.run({ type: 'copy-method-report', learned: { ...WHICH, way: 'off/power/7' } });
  expect(response).toEqual({ ok: false, error: { kind: 'bad-request' } });
});

test('rejects a copy of the facts of an unknown model', async () => {
  expect(await parts.run({ type: 'copy-facts', modelId: 'wh-9000' })).toEqual({ ok: false, error: { kind: 'bad-request' } });
});

test('notes the action of a microphone check', async () => {
  await parts.run({ type: 'act', action: 'pair', headphones: 'h1' });
  expect(parts.earshot.callCheck.note.mock.calls).toEqual([['pair', 'h1', true]]);
});
test('logs a fault of the window without names', async () => {
  await parts.run({ type: 'report-fault', place: 'page', detail: 'RangeError: Anna' });
  expect(parts.log.warn.mock.calls).toEqual([['the window failed to draw its page: RangeError: [name]']]);
});
