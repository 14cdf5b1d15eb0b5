import { ACTION_KINDS } from '../../../catalog/actions/action';
import type { Computer } from '../../../catalog/computer';
import type { Headphones } from '../../../catalog/headphones';
import type { HeadsetSays } from '../../../catalog/headset-says';
import { modelOf } from '../../../catalog/models/index';
import { actsOf } from '../../../catalog/page/acts';
import type { CauseId } from '../../../catalog/symptoms/causes';
import { checksOf } from '../../../catalog/symptoms/checks';
import { diagnose } from '../../../catalog/symptoms/diagnose';
import { type Evidence, evidenceOf } from '../../../catalog/symptoms/evidence';
import { findingsOf } from '../../../catalog/symptoms/findings';
import type { SymptomId } from '../../../catalog/symptoms/symptoms';
import { headphones } from '../../../catalog/testing/headphones';
import { type FactEvent, lookAt, reduceFacts } from '../facts';
import { computerFacts, snapshot } from '../snapshot';
import { someFacts } from './facts';

/** Time of the look, in ms: profiles of a connection at 1 s had time to connect. */
const NOW = 30_000;

/** Headphones as their owner would see them. */
export interface ShownState {
  readonly entries: readonly Headphones[];
  readonly entry: Headphones;
  readonly findings: readonly CauseId[];
  readonly primary: string | null;
  readonly evidence: ReadonlySet<Evidence>;
  /** Causes of a complaint; a star means “This is it”. */
  causes(symptom: SymptomId): readonly string[];
  checks(symptom: SymptomId): readonly string[];
}

/** Returns what Earshot shows after these events; `change` replaces facts of the entry. */
export function see(
  computer: Computer,
  events: readonly FactEvent[],
  change: Partial<Headphones> = {},
  says: HeadsetSays | null = null,
): ShownState {
  const looked = lookAt(events.reduce(reduceFacts, someFacts()), NOW);
  const setup = { mode: 'live', computer, actions: ACTION_KINDS, canAsk: false } as const;
  const entries = snapshot(looked, setup, { now: NOW, wall: 1_700_000_000_000 }).headphones;
  const entry = { ...(entries[0] ?? headphones('nearby')), ...change };
  const model = modelOf(entry.modelId);
  const evidence = evidenceOf(
    'ready',
    entry,
    model,
    { ...computerFacts(looked.facts), soundServer: computer === 'linux' ? true : null },
    says,
  );
  const { best } = actsOf(entry, model, ACTION_KINDS);
  return {
    entries,
    entry,
    evidence,
    findings: findingsOf(evidence, computer),
    primary: best === null ? null : best.kind === 'action' ? best.action : `guide ${best.guide}`,
    causes: (symptom) => diagnose(symptom, evidence, computer).causes.map(({ id, standing }) => (standing === 'confirmed' ? `*${id}` : id)),
    checks: (symptom) => checksOf(symptom, evidence, computer).map((check) => `${check.kind} ${check.evidence}`),
  };
}
