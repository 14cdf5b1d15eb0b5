import { expect, test } from 'vitest';
import { getComputer, selectPlatform } from '../platform';
import type { PlatformHost } from '../platforms/platform-parts';
import { describeEmptyContract } from './testing/adapter-suite';

/** System without a platform. It isn't FreeBSD, because the documents add that as their example. */
const UNKNOWN = 'sunos';

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
  expect(getComputer(UNKNOWN)).toBe('linux');
  const { createPlatform } = await selectPlatform(UNKNOWN)();
  const { scanner, system, control } = createPlatform(host);
  const statuses: string[] = [];
  scanner.on('status', (status) => statuses.push(status));
  scanner.open();
  expect([statuses, scanner.status, system.status, control]).toEqual([['unsupported'], 'unsupported', 'unsupported', null]);
  await expect(scanner.start()).rejects.toThrow('no radio');
  await expect(system.openSettings('bluetooth')).rejects.toMatchObject({ reason: 'none' });
});

test('satisfies the contract without Bluetooth', async () => {
  const { createPlatform } = await selectPlatform(UNKNOWN)();
  await describeEmptyContract(createPlatform(host).system);
});
