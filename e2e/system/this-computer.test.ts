import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Helper, spawnHelper } from '../../main/system/helper';
import { CoreAudio, loadAudioLibrary } from '../../main/system/mac/audio/core-audio';
import { handleAudioRequest } from '../../main/system/mac/audio/service';
import { MacReader } from '../../main/system/mac/reader';
import { parseUidOutput } from '../../main/system/mac/sound';
import { WindowsActions } from '../../main/system/windows/adapter/actions';
import { createPowerShell, readMinimally } from '../../main/system/windows/adapter/powershell';
import { WindowsReader } from '../../main/system/windows/adapter/reader';
import { WindowsBackends } from '../../main/system/windows/adapter/sources';
import { readWindowsResponse } from '../../main/system/windows/adapter/windows-response';
import { loadWin32 } from '../../main/system/windows/helper-process/parts';
import { Win32Service } from '../../main/system/windows/helper-process/service';
import { scaleLimit } from '../slowness';

// Tests the adapters on the real system of this computer, with or without Bluetooth. Linux has the lab instead.
const LIMIT_MS = scaleLimit(240_000);
const NO_DEVICE = '0000DEADBEEF';
const helperFile = (name: string): string => join(import.meta.dirname, '../../resources/helpers', name);
/** CI sets this for a second run, in which PowerShell is in ConstrainedLanguage, as under App Control. */
const LOCKED_DOWN = process.env.__PSLockdownPolicy === '4';

/** The Win32 service runs in this process instead of the utility process. */
function win32(): Pick<Helper, 'request' | 'close'> {
  const service = new Win32Service(loadWin32());
  const parsed = (response: unknown): unknown => JSON.parse(JSON.stringify(response));
  return { request: async (question) => parsed(await service.respond(question)), close: () => undefined };
}

test.runIf(process.platform === 'win32')(
  'reads everything through Win32 (only on Windows)',
  async () => {
    const service = win32();
    const response = await service.request({ verb: 'read' }, LIMIT_MS);
    expect(response).toMatchObject({ why: '' });
    expect(readWindowsResponse(response).warnings).toEqual([]);
    expect(await service.request({ verb: 'connect', address: NO_DEVICE }, LIMIT_MS)).toMatchObject({ status: 'None' });
    expect(await service.request({ verb: 'remove', kind: 'classic', address: NO_DEVICE }, LIMIT_MS)).toMatchObject({ status: 'Gone' });
    const warnings: string[] = [];
    loadWin32().listen(
      () => undefined,
      (text) => warnings.push(text),
    );
    expect(warnings).toEqual([]);
  },
  LIMIT_MS,
);

test.runIf(process.platform === 'win32' && !LOCKED_DOWN)(
  'reads through the real PowerShell (only on Windows)',
  async () => {
    const script = createPowerShell(helperFile('windows.ps1'));
    const blocked = { request: () => Promise.reject(new Error('not requested here')), close: () => undefined };
    const sources = new WindowsBackends(blocked, script, () => Promise.reject(new Error('not requested here')));
    const reader = new WindowsReader(sources, () => script.close());
    expect(await script.request({ verb: 'read' }, LIMIT_MS)).toMatchObject({ able: true, why: '' });
    expect(['ready', 'off', 'blocked', 'missing']).toContain((await reader.read()).status);
    reader.startInquiry();
    // A missing handler of an event would be reported here.
    expect((await reader.read()).warnings).toEqual([]);
    const { warnings, output } = await reader.read();
    expect(warnings).toEqual([]);
    // Without Bluetooth there is no other output.
    expect([null, 'elsewhere']).toContain(output);
    reader.stopInquiry();
    const actions = new WindowsActions(sources);
    await expect(
      actions.pair(`classic ${NO_DEVICE}`, () => Promise.reject(new Error('unexpected question')), new AbortController().signal),
    ).rejects.toMatchObject({ reason: 'gone' });
    expect(await script.request({ verb: 'remove', kind: 'classic', address: NO_DEVICE }, LIMIT_MS)).toMatchObject({ status: 'Gone' });
    reader.close();
  },
  LIMIT_MS,
);

test.runIf(process.platform === 'win32' && !LOCKED_DOWN)(
  'receives the events of a real watcher (only on Windows)',
  async () => {
    const script = createPowerShell(helperFile('windows.ps1'));
    // Read all endpoints, because this computer may have none of Bluetooth.
    const { heard } = (await script.request({ verb: 'events' }, LIMIT_MS)) as { heard: number };
    expect(heard).toBeGreaterThan(0);
    script.close();
  },
  LIMIT_MS,
);

test.runIf(process.platform === 'win32')(
  'reads with cmdlets alone (only on Windows)',
  async () => {
    const response = await readMinimally(helperFile('windows-minimal.ps1'));
    expect(response).toMatchObject({ able: false, why: `PowerShell runs in ${LOCKED_DOWN ? 'ConstrainedLanguage' : 'FullLanguage'}` });
    expect(readWindowsResponse(response).records).toBeDefined();
  },
  LIMIT_MS,
);

test.runIf(process.platform === 'win32' && LOCKED_DOWN)(
  'reports a blocked PowerShell and continues (only on Windows)',
  async () => {
    const script = createPowerShell(helperFile('windows.ps1'));
    const sources = new WindowsBackends(win32(), script, () => readMinimally(helperFile('windows-minimal.ps1')));
    expect(await sources.search()).toBeDefined();
    await sources.read();
    expect(sources.about().join('\n')).toMatch(/Windows read by Win32[\s\S]*PowerShell does not serve/);
    script.close();
  },
  LIMIT_MS,
);

test.runIf(process.platform === 'darwin')(
  'reads the real report of macOS (only on macOS)',
  async () => {
    const { status, warnings, output } = await new MacReader().read();
    expect(['ready', 'off', 'missing']).toContain(status);
    expect([null, 'elsewhere']).toContain(output);
    expect(warnings).toEqual([]);
  },
  LIMIT_MS,
);

test.runIf(process.platform === 'darwin')(
  'loads IOBluetooth in the script (only on macOS)',
  async () => {
    const script = new Helper(spawnHelper(['/usr/bin/osascript', '-l', 'JavaScript', helperFile('mac.js')]), { name: 'osascript' });
    const { status } = (await script.request({ verb: 'permission' }, LIMIT_MS)) as { status: string };
    expect(['NotAsked', 'Restricted', 'Denied', 'Allowed']).toContain(status);
    // No such headset exists, so the call has no effect with or without the permission.
    const refused = status === 'Allowed' ? 'Gone' : 'NoPermission';
    for (const verb of ['connect', 'disconnect', 'remove']) {
      expect(await script.request({ verb, address: NO_DEVICE }, LIMIT_MS)).toEqual({ status: refused });
    }
    script.close();
  },
  LIMIT_MS,
);

test.runIf(process.platform === 'darwin')(
  'reads the output from Core Audio (only on macOS)',
  () => {
    const audio = new CoreAudio(loadAudioLibrary());
    // A runner may have no sound at all.
    expect([null, 'elsewhere']).toContain(parseUidOutput(handleAudioRequest({ verb: 'output' }, audio)));
    expect(handleAudioRequest({ verb: 'send-sound', address: NO_DEVICE }, audio)).toEqual({ status: 'None' });
  },
  LIMIT_MS,
);
