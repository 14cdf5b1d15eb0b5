import { homedir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandSchema } from '../../contract/commands';
import { fileFor } from './app-scheme';
import { isOurs } from './commands';
import { allowedLink } from './links';
import { redact } from './log';

const root = resolve('/served');

describe('the app’s own scheme', () => {
  test.each([
    ['app://earshot/', 'index.html'],
    ['app://earshot/assets/x.js', 'assets/x.js'],
    ['app://earshot/../../etc/passwd', null],
    ['app://earshot/%2e%2e/%2e%2e/etc/passwd.js', 'etc/passwd.js'],
    ['app://earshot/..%2f..%2fetc%2fx.js', null],
    ['app://earshot/a%00.js', null],
    ['app://earshot/..%5c..%5cx.js', null],
    ['app://other/index.html', null],
    ['https://earshot/index.html', null],
    ['app://earshot/index', null],
    ['app://earshot/%E0%A4%A.js', null],
    ['nonsense', null],
  ])('%s -> %s', (address, wanted) => expect(fileFor(root, address)).toBe(wanted === null ? null : join(root, wanted)));

  test('nothing outside the root is ever read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const file = fileFor(root, `app://earshot/${path}`);
        expect(file === null || file.startsWith(root + sep)).toBe(true);
      }),
    );
  });
});

test.each([
  ['https://helpguide.sony.net/mdr/wh1000xm4/v1/en/', true],
  ['http://helpguide.sony.net/', false],
  ['https://helpguide.sony.net.evil.example/', false],
  ['https://user:pass@helpguide.sony.net/', false],
  ['https://helpguide.sony.net:8443/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['', false],
])('link %s allowed: %s', (address, allowed) => expect(allowedLink(address) !== null).toBe(allowed));

describe('commands', () => {
  test('anything but the known shapes is refused', () => {
    fc.assert(
      fc.property(fc.anything(), (payload) => {
        expect(commandSchema.safeParse(payload).success).toBe(false);
      }),
    );
    expect(commandSchema.safeParse({ type: 'search', extra: 1 }).success).toBe(false);
    expect(commandSchema.safeParse({ type: 'open-link', url: 'x'.repeat(501) }).success).toBe(false);
    expect(commandSchema.safeParse({ type: 'act', action: 'erase', headphones: 'h1' }).success).toBe(false);
    expect(commandSchema.safeParse({ type: 'act', action: 'pair', headphones: '/org/bluez/hci0/dev_1' }).success).toBe(false);
    expect(commandSchema.safeParse({ type: 'answer-pairing', answer: '0'.repeat(17) }).success).toBe(false);
    expect(commandSchema.safeParse({ type: 'answer-pairing', answer: '00 00' }).success).toBe(false);
    expect(commandSchema.safeParse({ type: 'act', action: 'pair', headphones: 'h1' }).success).toBe(true);
    expect(commandSchema.safeParse({ type: 'search' }).success).toBe(true);
  });
  test('only our own top frame is heard', () => {
    const frame = (url: string, parent: object | null = null) => isOurs({ senderFrame: { url, parent } } as never);
    expect([
      frame('app://earshot/'),
      frame('app://earshot.evil/'),
      frame('https://earshot/'),
      frame('app://earshot/', {}),
      isOurs({ senderFrame: null }),
    ]).toEqual([true, false, false, false, false]);
  });
});

test('the log hides addresses and the home folder, and no line can forge another', () => {
  expect(redact(`94:DB:56:10:20:30 at ${homedir()}/x dev_94_DB_56_10_20_30\u001b[31m`)).toBe(
    '··:··:··:··:··:30 at ~/x dev_··:··:··:··:··:30 [31m',
  );
});
