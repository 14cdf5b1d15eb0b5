import { beforeEach, describe, expect, test } from 'vitest';
import { hashAddress } from '../headphones/address-hash';
import { createPairingRequest, findPairingTarget, type PairingRequest } from './pairing-request';
import { ADDRESS, createRecord, World } from './testing/world';

const OTHER = '94:DB:56:00:00:02';
const other = (rest: Parameters<typeof createRecord>[0] = {}) => createRecord({ id: '/x/dev_2', address: OTHER, ...rest });

let world: World;
beforeEach(() => {
  world = new World();
});

function click(rest: Partial<PairingRequest> = {}): PairingRequest {
  return { id: 'h1', modelId: 'wh-1000xm5', address: null, hashes: [], chosenBefore: null, declined: new Set(), ...rest };
}

describe('a click with an address', () => {
  test('matches by the address alone, whatever fingerprints were received', () => {
    const clicked = click({ address: ADDRESS, hashes: [hashAddress(OTHER)] });
    world.set('h2', 'pairing-mode', { classic: other(), le: [] });
    expect(findPairingTarget(world, clicked, false)).toBeNull();
    world.set('h1', 'pairing-mode', { classic: createRecord(), le: [] });
    expect(findPairingTarget(world, clicked, false)).toMatchObject({ id: 'h1', sure: true });
  });
  test('stores the address of the entry at the click', () => {
    world.set('h1', 'nearby', { classic: createRecord(), le: [], hashes: ['01020304'] });
    const identities = world.identities('h1');
    expect(identities === null ? null : createPairingRequest(world, 'h1', identities)).toMatchObject({
      id: 'h1',
      modelId: 'wh-1000xm5',
      address: ADDRESS,
      hashes: ['01020304'],
    });
  });
});

describe('a click with neither address nor fingerprint', () => {
  test('finds the nearest headphones of the model, unsure', () => {
    world.set('h2', 'pairing-mode', { classic: other(), le: [] }, { rssi: -80 });
    world.set('h3', 'pairing-mode', { classic: createRecord(), le: [] }, { rssi: -40 });
    world.set('h4', 'pairing-mode', { classic: createRecord({ id: '/x/dev_4' }), le: [] }, { rssi: null });
    expect(findPairingTarget(world, click(), false)).toMatchObject({ id: 'h3', sure: false });
  });
  test('never finds other headphones that are paired here', () => {
    world.set('h2', 'pairing-mode', { classic: other({ paired: true }), le: [] });
    expect(findPairingTarget(world, click(), true)).toBeNull();
  });
  test('never finds headphones of another model', () => {
    world.set('h2', 'pairing-mode', { classic: other(), le: [] }, { modelId: 'wh-1000xm4' });
    expect(findPairingTarget(world, click(), false)).toBeNull();
  });
  test('finds headphones whose address is unknown, unsure', () => {
    world.set('h2', 'pairing-mode', { classic: other({ address: null }), le: [] });
    expect(findPairingTarget(world, click(), false)).toMatchObject({ id: 'h2', sure: false });
  });
  test('never finds headphones that the user declined', () => {
    world.set('h2', 'pairing-mode', { classic: other(), le: [] });
    expect(findPairingTarget(world, click({ declined: new Set(['/x/dev_2']) }), false)).toBeNull();
  });
  test('accepts the only headphones if their model was chosen before', () => {
    world.set('h1', 'pairing-mode', { classic: createRecord(), le: [] }, { rssi: -40 });
    expect(findPairingTarget(world, click({ chosenBefore: OTHER }), false)).toMatchObject({ id: 'h1', sure: false });
    expect(findPairingTarget(world, click({ chosenBefore: ADDRESS }), false)).toMatchObject({ id: 'h1', sure: true });
    world.set('h2', 'pairing-mode', { classic: other(), le: [] }, { rssi: -80 });
    expect(findPairingTarget(world, click({ chosenBefore: ADDRESS }), false)).toMatchObject({ id: 'h1', sure: false });
  });
});
