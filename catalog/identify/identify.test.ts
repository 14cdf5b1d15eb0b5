import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { models } from '../models/index';
import { parseFastPair } from './fast-pair';
import captures from './fixtures/captures.json' with { type: 'json' };
import observed from './fixtures/observed-names.json' with { type: 'json' };
import { type Identifiers, identify } from './identify';
import { matchName } from './name';
import { parseSonyData } from './sony-data';

const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));

describe('real names', () => {
  test.each(observed.names)('identifies $name ($evidence) as $expect', ({ name, modalias, expect: wanted }) => {
    const result = identify({ names: [name], modalias });
    expect(result.kind === 'model' ? result.modelId : null).toBe(wanted);
  });
});

test('identifies a demo unit for shops', () => {
  for (const { id, bluetoothNames } of models)
    for (const name of bluetoothNames.filter((given) => /^[A-Z]{2}-[A-Z0-9]+$/.test(given)))
      expect(identify({ names: [`${name}DEMO`] })).toMatchObject({ kind: 'model', modelId: id });
  expect(identify({ names: ['LE_WH-1000XM4DEMO'] })).toMatchObject({ kind: 'model', modelId: 'wh-1000xm4' });
  expect(identify({ names: ['WH-1000XM4DEMON'] }).kind).toBe('other');
});

test.each([
  ['WH-1000XM4 (Office)', 'wh-1000xm4'],
  ['WH-1000XM4 (Hands-Free)', 'wh-1000xm4'],
  ['Kopfhörer (WH-1000XM4)', 'wh-1000xm4'],
  ['LE_WH-1000XM4 (Office)', 'wh-1000xm4'],
])('tries a name with brackets whole, inside and outside: %s', (name, id) => {
  expect(matchName(name)).toMatchObject({ kind: 'model', modelId: id });
});
test('matches no model if a name contains two', () => {
  expect(matchName('WH-1000XM4 (WH-1000XM5)')).toEqual({ kind: 'several' });
});
test('matches h.ear names in either order', () => {
  expect(identify({ names: ['h.ear (MDR-100ABN)'] })).toMatchObject({ kind: 'model', modelId: 'mdr-100abn' });
});

describe('every model', () => {
  const named = models.flatMap((model) => model.bluetoothNames.map((name) => ({ id: model.id, name })));
  test.each(named)('identifies $name, its LE_ name and other case', ({ id, name }) => {
    for (const form of [name, `LE_${name}`, name.toLowerCase(), ` ${name}  `])
      expect(identify({ names: [form] })).toMatchObject({ kind: 'model', modelId: id, confidence: 'high' });
  });
  test('has unique ids over all models', () => {
    for (const ids of [
      models.flatMap((model) => model.productIds),
      models.flatMap((model) => model.fastPairIds),
      models.map((model) => model.id),
    ]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
  test.each(models.flatMap((model) => model.productIds.map((product) => ({ id: model.id, product }))))(
    'identifies renamed headphones by product $product',
    ({ id, product }) => {
      expect(identify({ names: ['Bedroom'], modalias: `usb:v054Cp${product}d0100` })).toMatchObject({
        kind: 'model',
        modelId: id,
        confidence: 'certain',
      });
    },
  );
  test('has every pressed control and a source of each procedure', () => {
    for (const model of models) {
      for (const procedure of [...model.pairing, ...model.reset, ...model.initialize]) {
        expect(procedure.sources.length, model.id).toBeGreaterThan(0);
        expect(procedure.press.length + (procedure.custom?.length ?? 0), model.id).toBeGreaterThan(0);
        for (const id of procedure.press)
          expect(
            model.controls.map((control) => control.id),
            model.id,
          ).toContain(id);
      }
    }
  });
});

describe('evidence', () => {
  test('separates a longer model name from a shorter one', () => {
    expect(identify({ names: ['WH-1000XM4C'] })).toMatchObject({ modelId: 'wh-1000xm4c' });
    expect(identify({ names: ['WH-1000XM45'] }).kind).toBe('other');
  });
  test('prefers a product id to a name', () => {
    expect(identify({ names: ['WH-1000XM5'], modalias: 'usb:v054Cp0D58d0452' })).toMatchObject({
      modelId: 'wh-1000xm4',
      confidence: 'certain',
    });
  });
  test('rejects a PlayStation gamepad with such a name', () => {
    expect(identify({ names: ['WH-1000XM4'], modalias: 'usb:v054Cp09CCd0100' }).kind).toBe('other');
  });
  test('identifies by Fast Pair id and rejects a speaker’s', () => {
    expect(identify({ fastPairData: hex('D446A7') })).toMatchObject({ modelId: 'wh-1000xm5', confidence: 'certain' });
    expect(identify({ names: ['LE_SRS-XB33'], sonyData: hex('040001101004') }).kind).toBe('other');
  });

  const evidence: fc.Arbitrary<Identifiers> = fc.record(
    {
      names: fc.array(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('WH-1000XM4', 'LE_LinkBuds S', 'SRS-XB33', 'My WF-C500')),
        { maxLength: 4 },
      ),
      modalias: fc.oneof(fc.string(), fc.constantFrom('usb:v054Cp0D58d0452', 'usb:v054Cp09CCd0100', null)),
      fastPairData: fc.oneof(fc.uint8Array({ maxLength: 30 }), fc.constant(hex('CC438E')), fc.constant(null)),
      classOfDevice: fc.oneof(fc.integer({ min: 0, max: 0xffffff }), fc.constantFrom(0x240404, 0x002508, null)),
      uuids: fc.array(fc.oneof(fc.string(), fc.constant('956c7b26-d49a-4ba8-b03f-b17d393cb6e2'))),
      sonyData: fc.oneof(fc.uint8Array({ maxLength: 30 }), fc.constant(hex('040001310001a27ac7320060d0000000000000')), fc.constant(null)),
    },
    { requiredKeys: [] },
  );
  test('never throws for any input', () => {
    fc.assert(fc.property(evidence, (input) => ['model', 'sony-headphones', 'other'].includes(identify(input).kind)));
  });
  test('ignores the order of names and services', () => {
    fc.assert(
      fc.property(evidence, (input) => {
        expect(identify({ ...input, names: [...(input.names ?? [])].reverse(), uuids: [...(input.uuids ?? [])].reverse() })).toEqual(
          identify(input),
        );
      }),
    );
  });
  test('never loses certainty by more evidence', () => {
    fc.assert(
      fc.property(evidence, (input) => {
        expect(identify({ ...input, modalias: 'usb:v054Cp0DF0d0251' })).toMatchObject({
          kind: 'model',
          modelId: 'wh-1000xm5',
          confidence: 'certain',
        });
      }),
    );
  });
});

describe('captured packets', () => {
  test.each(captures.captures)('identifies $device', ({ manufacturer, serviceData, reading, pairingMode }) => {
    if (manufacturer?.company === '012D') {
      const data = parseSonyData(hex(manufacturer.data));
      const parsed = reading as { addressHash?: string; chunk0?: { addressHash: string } };
      expect(data?.addressHash).toBe(parsed.addressHash ?? parsed.chunk0?.addressHash);
    }
    const fastPair = (serviceData as { fe2c?: string } | undefined)?.fe2c;
    if (fastPair !== undefined) expect(parseFastPair(hex(fastPair))?.pairingMode).toBe(pairingMode);
  });
  test('reads the battery of earbuds without a connection', () => {
    expect(parseFastPair(hex('0030000000111734303247'))?.battery).toEqual({
      left: { level: 48, charging: false },
      right: { level: 50, charging: false },
      case: { level: 71, charging: false },
    });
  });
  test('never throws for truncated or random data', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (data) => {
        parseFastPair(data);
        parseSonyData(data);
      }),
    );
  });
});
