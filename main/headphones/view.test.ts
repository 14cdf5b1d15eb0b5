import { expect, test } from 'vitest';
import { listAfterEvents } from './testing/list';
import { sighting } from './testing/sighting';

test('shows the level of the emptier earbud', () => {
  const batteryParts = {
    left: { level: 60, charging: false },
    right: { level: 40, charging: true },
    case: { level: null, charging: false },
  };
  expect(listAfterEvents([{ type: 'sighted', sighting: sighting('4A', { batteryParts }), at: 0 }]).headphones).toMatchObject([
    { battery: 40, batteryParts: { left: { percent: 60 }, right: { percent: 40, charging: true }, case: null } },
  ]);
});
