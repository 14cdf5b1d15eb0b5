import { describe, expect, test } from 'vitest';
import { type Evidence, OBSERVED_EVIDENCE } from './evidence';
import { selectBoxes, selectFindings } from './findings';

const findings = (...evidence: Evidence[]) => selectFindings(new Set(evidence), 'linux');

describe('findings', () => {
  test.each([
    ['a device of ours that can type', ['types-keys', 'paired'], 'foreign-services'],
    ['the LE_ half is paired', ['le-half-paired'], 'le-entry'],
    ['paired here and in pairing mode again', ['asks-anew', 'paired'], 'stale-pairing'],
    ['the sound system has no Bluetooth', ['no-sound-server', 'paired'], 'no-sound-server'],
    ['connected for calls only', ['connected', 'hands-free-only'], 'no-profile'],
    ['connected without sound', ['connected', 'without-sound'], 'no-profile'],
    ['three lost connections in two minutes', ['reconnect-loop'], 'reconnect-loop'],
    ['another program searches while they are connected', ['foreign-search', 'connected'], 'foreign-search'],
    ['a low battery of headphones of ours', ['battery-low', 'paired'], 'battery-low'],
    ['a weak signal while connected', ['signal-weak', 'connected'], 'interference'],
    ['headphones of ours with a firmware that has a known hole', ['firmware-unsafe', 'paired'], 'old-firmware'],
    ['a pairing that the system has not stored', ['not-bonded', 'paired'], 'pairing-not-kept'],
    ['a pairing that is refused after each start', ['stale-again', 'paired', 'authentication-failed'], 'pairing-not-kept'],
    ['paired, not trusted, not connected', ['not-trusted', 'not-connected', 'paired'], 'not-trusted'],
  ] as const)('derives a cause from %s', (_, evidence, cause) => {
    expect(findings(...evidence)).toContain(cause);
  });
  test('reports nothing about other people’s headphones', () => {
    expect(findings('battery-low', 'not-paired', 'heard')).toEqual([]);
    expect(findings('signal-weak', 'not-connected', 'heard')).toEqual([]);
    expect(findings('firmware-unsafe', 'not-paired', 'heard')).toEqual([]);
  });
  test('blames no computer that stores its pairings', () => {
    expect(findings('not-pairable', 'paired', 'connected', 'with-sound')).toEqual([]);
    expect(findings('authentication-failed', 'paired')).toEqual(['stale-pairing']);
  });
  test('reports nothing while two paired radios carry sound', () => {
    expect(findings('le-half-paired', 'connected', 'with-sound')).toEqual([]);
  });
  test('shows no box for what the path shows', () => {
    expect(selectBoxes(['le-entry', 'other-output', 'battery-low'], 'le-half-only', null)).toEqual(['other-output', 'battery-low']);
    expect(selectBoxes(['other-output', 'volume-low'], 'connected', 'other-output')).toEqual(['volume-low']);
    // The sound path shows only breaks of the sound.
    expect(selectBoxes(['battery-low'], 'connected', 'battery-low')).toEqual(['battery-low']);
  });
  test('reports nothing without evidence or for another system', () => {
    expect(findings()).toEqual([]);
    expect(selectFindings(new Set(OBSERVED_EVIDENCE), 'macos')).not.toContain('no-sound-server');
  });
});
