/** States of the pairing that this computer stored before a reset: the headphones still accept it, or they reject its key. */
export const OLD_PAIRINGS = ['works', 'refused'] as const;

/** One of {@link OLD_PAIRINGS}. */
export type OldPairing = (typeof OLD_PAIRINGS)[number];

/** Sources of an observation: the radio and the system of this computer, or its user. */
export const WITNESSES = ['computer', 'user'] as const;

/** One of {@link WITNESSES}. */
type Witness = (typeof WITNESSES)[number];

/** Observed value and its source. */
export interface Observation<T> {
  readonly value: T;
  readonly witness: Witness;
}

/** Observations after a reset or a factory reset. Each is null if unknown. */
export interface ResetResult {
  readonly oldPairing: Observation<OldPairing> | null;
  /** True if pairing mode started without a further press. */
  readonly pairingMode: Observation<boolean> | null;
}

/** Result without any observation. */
export const UNKNOWN_RESULT: ResetResult = { oldPairing: null, pairingMode: null };

/** Lights that the user can report after a reset, by the signs in Sony's texts. {@link ObservedLight} also has those of pairing mode. */
export const RESET_LIGHTS = ['blue-four', 'green-four', 'orange', 'out', 'other', 'none'] as const;

/** Lights that a finished reset shows, and pairing mode doesn't. Source: Sony's texts and {@link RESET_LIGHTS}. */
const RESET_SIGNS: ReadonlySet<ObservedLight> = new Set(['blue-four', 'green-four', 'orange', 'out']);

/** Lights that the user can report after a press for pairing mode. */
export const PAIRING_LIGHTS = ['blue', 'blue-red', 'other', 'none'] as const;

/** Lights that the user can report after a press. */
export const OBSERVED_LIGHTS = ['blue', 'blue-red', 'blue-four', 'green-four', 'orange', 'out', 'other', 'none'] as const;

/** One of {@link OBSERVED_LIGHTS}. */
export type ObservedLight = (typeof OBSERVED_LIGHTS)[number];

/** Responses of a user about a reset. Null means that the user doesn't know, and an absent one changes nothing. */
export interface ResetAnswers {
  readonly light?: ObservedLight | null;
  readonly oldPairing?: OldPairing | null;
  readonly pairingMode?: boolean | null;
}

/** Adds the responses of the user. An observation of the computer stays, because it is better evidence. */
export function withResetAnswers(result: ResetResult, { oldPairing, pairingMode }: ResetAnswers): ResetResult {
  return {
    oldPairing: selectObservation(result.oldPairing, oldPairing),
    pairingMode: selectObservation(result.pairingMode, pairingMode),
  };
}

function selectObservation<T>(known: Observation<T> | null, given: T | null | undefined): Observation<T> | null {
  if (given === undefined || known?.witness === 'computer') return known;
  return given === null ? null : { value: given, witness: 'user' };
}

/** Meanings of a result: the procedure worked, a reset erased the pairings, a factory reset erased nothing, or the result is unclear. */
export const RESET_VERDICTS = ['worked', 'erased', 'kept', 'unclear'] as const;

/** One of {@link RESET_VERDICTS}. */
export type ResetVerdict = (typeof RESET_VERDICTS)[number];

/** Facts for a verdict. */
interface ResetFacts {
  readonly outcome: 'reset' | 'factory-reset';
  readonly light: ObservedLight | null;
  readonly result: ResetResult;
}

/**
 * Returns the meaning of a result. A rejected key alone proves that the pairings were erased, and an accepted one that they were kept.
 * Pairing mode confirms a factory reset only together with its light, because a shorter hold or one of its buttons alone also starts
 * pairing mode on most models. A kept pairing confirms a reset only together with its light, because headphones that were only turned
 * off and on, or only entered pairing mode, keep it, too. Without a light, therefore, this computer can confirm a factory reset, but
 * never a reset.
 */
export function judgeReset({ outcome, light, result: { oldPairing, pairingMode } }: ResetFacts): ResetVerdict {
  const sawSign = light !== null && RESET_SIGNS.has(light);
  if (outcome === 'factory-reset') {
    if (oldPairing !== null) return oldPairing.value === 'refused' ? 'worked' : 'kept';
    return pairingMode?.value === true && sawSign ? 'worked' : 'unclear';
  }
  if (oldPairing?.value === 'refused') return 'erased';
  return oldPairing !== null && sawSign ? 'worked' : 'unclear';
}

/** Checks whether this computer itself made the observation that decides the verdict. */
export function isWitnessed({ oldPairing, pairingMode }: ResetResult): boolean {
  return (oldPairing ?? pairingMode)?.witness === 'computer';
}
