import { expect, test } from 'vitest';
import { getComputer, selectPlatform } from '../platform';
import type { PlatformHost } from '../platforms/platform-parts';
import { describeEmptyContract } from './testing/adapter-suite';

const host: PlatformHost = {
  isPackaged: false,
  fork: () => {
    throw new Error('an unsupported system starts no process');
  },
  helperFile: (name) => name,
  ownProcessIds: () => [],
  openSerialWindow: null,
};

test('reports an unknown system as unsupported', async () => {
  expect(getComputer('freebsd')).toBe('linux');
  const { createPlatform } = await selectPlatform('freebsd')();
  const { scanner, system, control } = createPlatform(host);
  const statuses: string[] = [];
  scanner.on('status', (status) => statuses.push(status));
  scanner.open();
  expect([statuses, scanner.status, system.status, control]).toEqual([['unsupported'], 'unsupported', 'unsupported', null]);
  await expect(scanner.start()).rejects.toThrow('no radio');
  await expect(system.openSettings('unsupported')).rejects.toMatchObject({ reason: 'none' });
});

test('satisfies the contract without Bluetooth', async () => {
  const { createPlatform } = await selectPlatform('freebsd')();
  await describeEmptyContract(createPlatform(host).system);
});
