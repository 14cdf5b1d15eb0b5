import { ACTION_KINDS } from '../../../catalog/actions/action';
import type { Computer } from '../../../catalog/computer';
import type { Headphones } from '../../../catalog/headphones';
import type { HeadsetDetailsView } from '../../../catalog/headset-details';
import { findModel } from '../../../catalog/models/index';
import { selectPageActions } from '../../../catalog/page/page-actions';
import type { CauseId } from '../../../catalog/symptoms/causes';
import { collectChecks } from '../../../catalog/symptoms/checks';
import { diagnose } from '../../../catalog/symptoms/diagnose';
import { collectEvidence, type Evidence } from '../../../catalog/symptoms/evidence';
import { selectFindings } from '../../../catalog/symptoms/findings';
import type { SymptomId } from '../../../catalog/symptoms/symptoms';
import { createHeadphones } from '../../../catalog/testing/headphones';
import { type AppEvent, deriveState, reduceAppState } from '../app-state';
import { createSnapshot, selectComputerFacts } from '../snapshot';
import { createTestState } from './state';

/** Time of the derivation, in ms: a connection at 1 s had time for its profiles. */
const NOW = 30_000;

/** Headphones as the owner sees them. */
export interface ShownState {
  readonly entries: readonly Headphones[];
  readonly entry: Headphones;
  readonly findings: readonly CauseId[];
  readonly primary: string | null;
  readonly evidence: ReadonlySet<Evidence>;
  /** Causes of a complaint. A star marks a proven one. */
  causes(symptom: SymptomId): readonly string[];
  checks(symptom: SymptomId): readonly string[];
}

/** Returns what Earshot shows after these events; `change` replaces facts of the entry. */
export function deriveShownState(
  computer: Computer,
  events: readonly AppEvent[],
  change: Partial<Headphones> = {},
  details: HeadsetDetailsView | null = null,
): ShownState {
  const derived = deriveState(events.reduce(reduceAppState, createTestState()), NOW);
  const config = { mode: 'live', computer, canReadDetails: false } as const;
  const entries = createSnapshot(derived, config, ACTION_KINDS, { now: NOW, wall: 1_700_000_000_000 }).headphones;
  const entry = { ...(entries[0] ?? createHeadphones('nearby')), ...change };
  const model = findModel(entry.modelId);
  const evidence = collectEvidence(
    'ready',
    entry,
    model,
    { ...selectComputerFacts(derived.appState), soundServer: computer === 'linux' ? true : null },
    details,
  );
  const { best } = selectPageActions(entry, model, ACTION_KINDS);
  return {
    entries,
    entry,
    evidence,
    findings: selectFindings(evidence, computer),
    primary: best === null ? null : best.kind === 'action' ? best.action : `guide ${best.guide}`,
    causes: (symptom) => diagnose(symptom, evidence, computer).causes.map(({ id, verdict }) => (verdict === 'confirmed' ? `*${id}` : id)),
    checks: (symptom) => collectChecks(symptom, evidence, computer).map((check) => `${check.kind} ${check.evidence}`),
  };
}
