import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMPUTERS } from '../computer';
import { type CauseId, causes } from './causes';
import { diagnose } from './diagnose';
import { type Evidence, OBSERVED_EVIDENCE, USER_EVIDENCE } from './evidence';
import { EXPLANATIONS, explains } from './explanations';
import { isProven } from './proof';
import { type SymptomId, symptoms } from './symptoms';

const causeIds = Object.keys(causes) as CauseId[];
const symptomIds = Object.keys(symptoms) as SymptomId[];
const proofs = causeIds.flatMap((id) => causes[id].confirmedBy.map((evidence) => [id, evidence] as const));
const listing = (cause: CauseId) => symptomIds.filter((id) => (symptoms[id].causes as readonly CauseId[]).includes(cause));
const claims = proofs.flatMap(([cause, evidence]) => listing(cause).map((symptom) => [symptom, cause, evidence] as const));
/** Groups of causes, of which a connection has at most one at a time. */
const ONE_OF: readonly CauseId[] = ['multipoint-conflict', 'no-profile', 'stuck-in-call', 'microphone-takes-over'];

describe('proven causes', () => {
  test.each(proofs)('gives a reason for %s by %s', (cause, evidence) => {
    const explanation = EXPLANATIONS[cause]?.[evidence];
    expect(explanation).toBeDefined();
    for (const sentence of [explanation?.reason ?? '', ...Object.values(explanation?.except ?? {})])
      if (sentence !== '') expect(sentence).toMatch(/^[A-Z“].{20,}\.$/);
    // A cause that explains no complaint has a reason for each complaint.
    const excepted = Object.keys(explanation?.except ?? {});
    expect(listing(cause)).toEqual(expect.arrayContaining(excepted));
    if (explanation?.reason === '') expect(excepted.sort()).toEqual([...listing(cause)].sort());
  });
  test('gives no reason without a proof', () => {
    const reasons = (Object.keys(EXPLANATIONS) as CauseId[]).flatMap((cause) =>
      Object.keys(EXPLANATIONS[cause] ?? {}).map((evidence) => `${cause} ${evidence}`),
    );
    expect(reasons.sort()).toEqual(proofs.map(([cause, evidence]) => `${cause} ${evidence}`).sort());
  });
  test.each(claims)('decides for %s whether %s by %s explains it', (symptom, cause, evidence) => {
    const computer = causes[cause].on?.[0] ?? 'linux';
    const found = diagnose(symptom, new Set([evidence]), computer).causes.find(({ id }) => id === cause);
    expect(found?.verdict).toBe(explains(symptom, cause, evidence) ? 'confirmed' : 'possible');
  });
  test('explains no complaint that is excepted or without a reason', () => {
    expect(explains('stutter', 'foreign-search', 'foreign-search')).toBe(true);
    expect(explains('not-listed', 'foreign-search', 'foreign-search')).toBe(false);
    expect(explains('no-sound', 'old-firmware', 'firmware-unsafe')).toBe(false);
    expect(explains('no-sound', 'hung', 'heard')).toBe(false);
  });
  test('never names an old firmware for any complaint', () => {
    for (const symptom of symptomIds) {
      const { causes: shown } = diagnose(symptom, new Set<Evidence>(['firmware-unsafe']), 'linux');
      expect(shown.find(({ id }) => id === 'old-firmware')?.verdict ?? 'possible').toBe('possible');
    }
  });
});

test('never confirms two of four rival causes for any evidence', () => {
  const some = fc.subarray([...OBSERVED_EVIDENCE, ...USER_EVIDENCE]);
  fc.assert(
    fc.property(some, fc.constantFrom(...symptomIds), fc.constantFrom(...COMPUTERS), (given, symptom, computer) => {
      const evidence = new Set<Evidence>(given);
      expect(ONE_OF.filter((id) => isProven(id, evidence)).length).toBeLessThanOrEqual(1);
      const shown = diagnose(symptom, evidence, computer).causes.filter(
        ({ id, verdict }) => ONE_OF.includes(id) && verdict === 'confirmed',
      );
      expect(shown.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 2_000 },
  );
});
