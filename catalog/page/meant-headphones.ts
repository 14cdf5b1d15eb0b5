import type { AdapterStatus } from '../adapter-status';
import type { Computer } from '../computer';
import { type Headphones, isConnected } from '../headphones';
import { findModel } from '../models/known';
import { type ComputerFacts, collectEvidence } from '../symptoms/evidence';
import { selectFindings } from '../symptoms/findings';

/** List of headphones, and the facts that show which of them have a problem. */
interface ListFacts {
  readonly headphones: readonly Headphones[];
  readonly adapter: AdapterStatus;
  readonly facts: ComputerFacts;
  readonly computer: Computer;
}

/**
 * Returns the headphones that a user probably means without naming any: the connected ones, those with a problem, or the only
 * ones. Null if that is ambiguous.
 */
export function selectMeantHeadphones(list: ListFacts): Headphones | null {
  const { headphones } = list;
  return (
    selectSingle(headphones.filter(({ state }) => isConnected(state))) ??
    selectSingle(headphones.filter((entry) => hasProblem(entry, list))) ??
    selectSingle(headphones)
  );
}

function selectSingle(list: readonly Headphones[]): Headphones | null {
  const [one] = list;
  return one !== undefined && list.length === 1 ? one : null;
}

function hasProblem(entry: Headphones, { adapter, facts, computer }: ListFacts): boolean {
  return selectFindings(collectEvidence(adapter, entry, findModel(entry.modelId), facts), computer).length > 0;
}
