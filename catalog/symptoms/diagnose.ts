import type { Computer } from '../computer';
import type { Cause, Fix } from './cause';
import { type CauseId, causes } from './causes';
import type { Evidence } from './evidence';
import { explains } from './explanations';
import { judgeCause } from './proof';
import { type Question, type QuestionId, questions } from './questions';
import { type Symptom, type SymptomId, symptoms } from './symptoms';

/** Cause that is still possible, with its remedies for this system. */
export interface PossibleCause {
  readonly id: CauseId;
  readonly verdict: 'confirmed' | 'possible';
  /** True if evidence makes it likelier than the other possible causes. */
  readonly likelier: boolean;
  readonly fixes: readonly Fix[];
  readonly sources: readonly string[];
}

/** State of the troubleshooter. */
interface Diagnosis {
  /** Next question, or null if none matters. */
  readonly question: QuestionId | null;
  /** Causes in order: confirmed ones first, or else from likely and mild to rare and drastic. */
  readonly causes: readonly PossibleCause[];
}

/**
 * Returns the possible causes of a symptom for the evidence. Contradicted causes and causes of other systems are left out. A
 * question appears only if its options lead to different lists. Evidence for a cause outweighs evidence against it.
 */
export function diagnose(
  id: SymptomId,
  evidence: ReadonlySet<Evidence>,
  computer: Computer,
  asked: ReadonlySet<QuestionId> = new Set(),
  /** Causes that the user excluded. They justify no question. */
  dismissed: ReadonlySet<CauseId> = new Set(),
): Diagnosis {
  const symptom: Symptom = symptoms[id];
  const list = orderCauses(id, evidence, computer);
  const confirmed = list.some(({ verdict }) => verdict === 'confirmed');
  const worth = (name: QuestionId): boolean => !asked.has(name) && isWorthAsking(questions[name], id, evidence, computer, dismissed);
  return {
    question: confirmed ? null : (symptom.questions.find(worth) ?? null),
    causes: list.map((cause) => ({ ...createPossibleCause(cause.id, evidence, computer), verdict: cause.verdict })),
  };
}

interface RankedCause {
  readonly id: CauseId;
  readonly verdict: PossibleCause['verdict'];
}

// Possible causes: confirmed ones first, the others in the symptom's order.
function orderCauses(symptomId: SymptomId, evidence: ReadonlySet<Evidence>, computer: Computer): readonly RankedCause[] {
  const symptom: Symptom = symptoms[symptomId];
  const open = symptom.causes.flatMap((id) => {
    const cause = causes[id];
    const verdict = judgeCause(cause, evidence, (item) => explains(symptomId, id, item));
    return verdict === 'excluded' || cause.on?.includes(computer) === false ? [] : [{ id, verdict }];
  });
  const rank = ({ id, verdict }: RankedCause): number => {
    if (verdict === 'confirmed') return 0;
    return isLikelier(id, evidence) ? 1 : 2;
  };
  return open.sort((a, b) => rank(a) - rank(b));
}

function isLikelier(id: CauseId, evidence: ReadonlySet<Evidence>): boolean {
  return causes[id].likelierBy.some((item) => evidence.has(item));
}

/** Returns one cause with the remedies that fit this system and the evidence. */
export function createPossibleCause(id: CauseId, evidence: ReadonlySet<Evidence>, computer: Computer): PossibleCause {
  const cause: Cause = causes[id];
  return {
    id,
    verdict: judgeCause(cause, evidence) === 'confirmed' ? 'confirmed' : 'possible',
    likelier: isLikelier(id, evidence),
    fixes: cause.fixes.filter(
      (fix) => (fix.unless === undefined || !evidence.has(fix.unless)) && (fix.kind === 'guide' || (fix.on?.includes(computer) ?? true)),
    ),
    sources: cause.sources,
  };
}

// A question is useful only if at least one of its options changes the result.
function isWorthAsking(
  question: Question,
  symptom: SymptomId,
  evidence: ReadonlySet<Evidence>,
  computer: Computer,
  dismissed: ReadonlySet<CauseId>,
): boolean {
  if (question.unless.some((item) => evidence.has(item))) return false;
  const after = Object.values(question.answers).map((answer) =>
    JSON.stringify(
      orderCauses(symptom, answer === null ? evidence : new Set([...evidence, answer]), computer).filter(({ id }) => !dismissed.has(id)),
    ),
  );
  return new Set(after).size > 1;
}
