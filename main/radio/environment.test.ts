import { expect, test } from 'vitest';
import { createRadioEnvironment } from './environment';

test('passes only the needed variables to the radio process', () => {
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
  expect(createRadioEnvironment(env)).toEqual({ PATH: '/bin', Path: 'C:\\', SystemRoot: 'C:\\Windows' });
});
