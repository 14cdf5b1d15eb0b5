import { expect, test } from 'vitest';
import { describeUnknownSony } from './unknown-sony';

test.each([{ modalias: 'usb:v054Cp0FFFd0100' }, { modalias: 'bluetooth:v054cp0FFFd0100', names: ['TV'] }])(
  'names the vendor of a Sony product: %j',
  (given) => {
    expect(describeUnknownSony(given)).toContain('vendor 054C');
  },
);

test.each(['WH-CH999N', 'LE_WF-1000XM9', 'DR-BT22', 'SBH99'])('names the product code of a Sony model: %s', (name) => {
  expect(describeUnknownSony({ names: [name] })).toContain('named like Sony headphones');
});

test.each(['AirPods Pro', 'WHOOP', 'Bose QC35', '', 'Sony'])('ignores the name %s', (name) => {
  expect(describeUnknownSony({ names: [name], modalias: 'usb:v05ACp200Ed0100' })).toBeNull();
});
