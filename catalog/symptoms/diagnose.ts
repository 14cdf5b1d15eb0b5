import type { Computer } from '../computer';
import type { Cause, Fix } from './cause';
import { type CauseId, causes } from './causes';
import type { Evidence } from './evidence';
import { type Question, type QuestionId, questions } from './questions';
import { type Symptom, type SymptomId, symptoms } from './symptoms';

/** A cause that is still possible, with the fixes for this system. */
export interface PossibleCause {
  readonly id: CauseId;
  readonly standing: 'confirmed' | 'possible';
  readonly fixes: readonly Fix[];
  readonly sources: readonly string[];
}

/** Where the troubleshooter stands. */
export interface Diagnosis {
  /** The one question worth asking next, or null. */
  readonly question: QuestionId | null;
  /** Confirmed ones first; otherwise from likely and mild to rare and grave. */
  readonly causes: readonly PossibleCause[];
}

/**
 * What can be behind a symptom, given what is known and told. Contradicted causes and causes of
 * other systems are gone; a question is asked only when its answer would confirm or exclude
 * something that is still open. Evidence for a cause outweighs evidence against it.
 */
export function diagnose(
  id: SymptomId,
  evidence: ReadonlySet<Evidence>,
  computer: Computer,
  asked: ReadonlySet<QuestionId> = new Set(),
): Diagnosis {
  const symptom: Symptom = symptoms[id];
  const open = symptom.causes
    .map((causeId) => ({ id: causeId, cause: causes[causeId] as Cause }))
    .filter(({ cause }) => cause.on?.includes(computer) ?? true)
    .map(({ id: causeId, cause }) => ({ id: causeId, cause, standing: standingOf(cause, evidence) }))
    .filter(({ standing }) => standing !== 'excluded');
  const confirmed = open.filter(({ standing }) => standing === 'confirmed');
  const possible = open.filter(({ standing }) => standing === 'possible');
  const question = symptom.questions.find((name) => !asked.has(name) && isWorthAsking(questions[name], evidence, possible)) ?? null;
  return {
    question: confirmed.length > 0 ? null : question,
    causes: [...confirmed, ...possible].map(({ id: causeId }) => possibleCause(causeId, evidence, computer)),
  };
}

/** One cause as it stands, with the fixes that fit this system and what is known. */
export function possibleCause(id: CauseId, evidence: ReadonlySet<Evidence>, computer: Computer): PossibleCause {
  const cause: Cause = causes[id];
  return {
    id,
    standing: standingOf(cause, evidence) === 'confirmed' ? 'confirmed' : 'possible',
    fixes: cause.fixes.filter((fix) =>
      fix.kind === 'guide' ? fix.unless === undefined || !evidence.has(fix.unless) : (fix.on?.includes(computer) ?? true),
    ),
    sources: cause.sources,
  };
}

function standingOf(cause: Cause, evidence: ReadonlySet<Evidence>): 'confirmed' | 'possible' | 'excluded' {
  if (cause.confirmedBy.some((item) => evidence.has(item))) return 'confirmed';
  return cause.ruledOutBy.some((item) => evidence.has(item)) ? 'excluded' : 'possible';
}

function isWorthAsking(question: Question, evidence: ReadonlySet<Evidence>, open: readonly { readonly cause: Cause }[]): boolean {
  if (question.unless.some((item) => evidence.has(item))) return false;
  const told = Object.values(question.answers).filter((item) => item !== null);
  return open.some(({ cause }) => told.some((item) => cause.confirmedBy.includes(item) || cause.ruledOutBy.includes(item)));
}
