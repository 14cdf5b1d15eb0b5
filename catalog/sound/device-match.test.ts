import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPageSoundDevice, type PageSoundDevice } from './device-match';

const output = (deviceId: string, label: string): PageSoundDevice => ({ kind: 'audiooutput', deviceId, label });
const OTHER = output('x', 'Built-in Audio Analog Stereo');

describe('the sound device of headphones', () => {
  test.each([
    ['WH-1000XM4'],
    ['WH-1000XM4 (Bluetooth)'],
    ['Headphones (WH-1000XM4)'],
    ['Kopfhörer (WH-1000XM4 Stereo)'],
    ['ヘッドホン (WH-1000XM4)'],
  ])('matches %s', (label) => {
    expect(findPageSoundDevice([OTHER, output('default', label), output('a', label)], 'audiooutput', 'WH-1000XM4')).toEqual({
      deviceId: 'a',
    });
  });
  test.each(['LE_WH-1000XM4', 'WH-1000XM42', 'wh-1000xm4', ''])('does not match “%s”', (label) => {
    expect(findPageSoundDevice([OTHER, output('a', label)], 'audiooutput', 'WH-1000XM4')).toBe('none');
  });
  test('prefers music to calls on Windows', () => {
    const both = [output('calls', 'Headset (WH-1000XM4 Hands-Free AG Audio)'), output('music', 'Headphones (WH-1000XM4 Stereo)')];
    expect(findPageSoundDevice(both, 'audiooutput', 'WH-1000XM4')).toEqual({ deviceId: 'music' });
    expect(findPageSoundDevice(both.slice(0, 1), 'audiooutput', 'WH-1000XM4')).toEqual({ deviceId: 'calls' });
  });
  test('matches neither of two equal names', () => {
    expect(findPageSoundDevice([output('a', 'WH-1000XM4'), output('b', 'WH-1000XM4')], 'audiooutput', 'WH-1000XM4')).toBe('several');
  });
  test('matches no input and nothing without a name', () => {
    expect(findPageSoundDevice([output('a', 'WH-1000XM4')], 'audioinput', 'WH-1000XM4')).toBe('none');
    expect(findPageSoundDevice([output('a', 'null')], 'audiooutput', null)).toBe('none');
  });
  test('compares hostile labels and names safely', () => {
    expect(findPageSoundDevice([output('a', 'Cans\u202e\u0007<b>')], 'audiooutput', 'Cans <b>')).toEqual({ deviceId: 'a' });
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string({ minLength: 1 }), (labels, name) => {
        const match = findPageSoundDevice(
          labels.map((label, index) => output(`d${index}`, label)),
          'audiooutput',
          name,
        );
        return match === 'none' || match === 'several' || match.deviceId.startsWith('d');
      }),
    );
  });
});
