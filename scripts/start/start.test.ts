import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findNodeProblem } from './node-version.mjs';
import { withProxy } from './proxy.mjs';
import { findSandboxProblem, quoteForShell } from './sandbox.mjs';

test.each(['22.12.0', '22.20.1', '24.0.0', '20.19.0', '20.20.2'])('accepts Node.js %s', (version) => {
  expect(findNodeProblem(version)).toBeNull();
});

test.each(['12.22.9', '18.19.1', '20.18.3', '21.7.3', '22.11.0'])('rejects Node.js %s with one sentence', (version) => {
  const problem = findNodeProblem(version);
  expect(problem).toContain('22.12');
  expect(problem).toContain(version);
  expect(problem).not.toContain('\n');
});

describe('proxy of the download', () => {
  test('leaves an environment without a proxy alone', () => {
    expect(withProxy({ PATH: '/bin' })).toEqual({ PATH: '/bin' });
  });

  test('uses the variables that other programs use', () => {
    expect(withProxy({ https_proxy: 'http://a:1' })).toMatchObject({ ELECTRON_GET_USE_PROXY: '1', HTTPS_PROXY: 'http://a:1' });
    expect(withProxy({ HTTP_PROXY: 'http://b:2' })).toMatchObject({ ELECTRON_GET_USE_PROXY: '1', HTTP_PROXY: 'http://b:2' });
  });

  test('uses the settings of npm with their exceptions', () => {
    const npm = { npm_config_proxy: 'http://plain:1', npm_config_https_proxy: 'http://secure:2', npm_config_noproxy: 'mirror.example' };
    expect(withProxy(npm)).toMatchObject({
      ELECTRON_GET_USE_PROXY: '1',
      HTTP_PROXY: 'http://plain:1',
      HTTPS_PROXY: 'http://secure:2',
      NO_PROXY: 'mirror.example',
    });
  });

  test('prefers a variable to a setting of npm', () => {
    expect(withProxy({ HTTPS_PROXY: 'http://mine:1', npm_config_https_proxy: 'http://other:2' }).HTTPS_PROXY).toBe('http://mine:1');
  });
});

describe('sandbox of Electron', () => {
  let folder: string;
  let program: string;
  let helper: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "earshot it's-"));
    program = join(folder, 'node_modules/electron/dist/electron');
    helper = join(dirname(program), 'chrome-sandbox');
    mkdirSync(dirname(program), { recursive: true });
    mkdirSync(join(folder, 'apparmor.d'));
    writeFileSync(helper, '');
    chmodSync(helper, 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const find = (uid = 1_000) => findSandboxProblem(program, { uid, proc: join(folder, 'proc'), apparmor: join(folder, 'apparmor.d') });
  const restrict = (name: string, value: string): void => {
    mkdirSync(dirname(join(folder, 'proc', name)), { recursive: true });
    writeFileSync(join(folder, 'proc', name), `${value}\n`);
  };

  test('finds no problem on a system without restrictions', () => {
    expect(find()).toBeNull();
    restrict('kernel/apparmor_restrict_unprivileged_userns', '0');
    restrict('kernel/unprivileged_userns_clone', '1');
    restrict('user/max_user_namespaces', '63000');
    expect(find()).toBeNull();
  });

  test.each([
    ['kernel/apparmor_restrict_unprivileged_userns', '1'],
    ['kernel/unprivileged_userns_clone', '0'],
    ['user/max_user_namespaces', '0'],
  ])('prints two commands if %s is %s', (name, value) => {
    restrict(name, value);
    const path = quoteForShell(helper);
    expect(find()?.match(/^ {2}sudo .*$/gm)).toEqual([`  sudo chown root:root ${path}`, `  sudo chmod 4755 ${path}`]);
  });

  // This needs root, because only root can make root the owner of the helper.
  test.skipIf(process.getuid?.() !== 0)('finds no problem after the two commands (needs root)', () => {
    restrict('kernel/apparmor_restrict_unprivileged_userns', '1');
    chmodSync(helper, 0o4755);
    expect(find()).toBeNull();
  });

  test('accepts an AppArmor profile of the user for this Electron', () => {
    restrict('kernel/apparmor_restrict_unprivileged_userns', '1');
    writeFileSync(join(folder, 'apparmor.d/earshot'), `profile earshot "${program}" flags=(unconfined) { userns, }\n`);
    expect(find()).toBeNull();
  });

  test('needs more than a profile when the kernel forbids namespaces', () => {
    restrict('user/max_user_namespaces', '0');
    writeFileSync(join(folder, 'apparmor.d/earshot'), program);
    expect(find()).not.toBeNull();
  });

  test('refuses to start Electron as root', () => {
    expect(find(0)).toContain('as an ordinary user');
  });
});

test('quotes a path for a shell', () => {
  expect(quoteForShell("/home/it's me/x")).toBe("'/home/it'\\''s me/x'");
});
