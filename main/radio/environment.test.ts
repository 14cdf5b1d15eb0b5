import { expect, test } from 'vitest';
import { radioEnvironment } from './environment';

test('only what is needed reaches the process of the radio', () => {
  const env = {
    PATH: '/bin',
    Path: 'C:\\',
    SystemRoot: 'C:\\Windows',
    NOBLE_WEBSOCKET: '1',
    NOBLE_DISTRIBUTED: '1',
    NODE_OPTIONS: '-r x',
    LD_PRELOAD: 'x',
    HOME: undefined,
  };
  expect(radioEnvironment(env)).toEqual({ PATH: '/bin', Path: 'C:\\', SystemRoot: 'C:\\Windows' });
});
