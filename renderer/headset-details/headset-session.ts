import type { GuideKind, Situation } from '../../catalog/guides/guide';
import type { ActAnswer, ActOutcome, HeadsetCommandRequest, HeadsetQuestion } from '../../catalog/headset-commands';
import type { AskError, HeadsetDetailsView } from '../../catalog/headset-details';
import type { EntryId } from '../../catalog/ids';
import type { Answer, Command } from '../../contract/commands';

/** Step of a session with headphones. */
export type HeadsetSessionStep =
  | { readonly kind: 'none' | 'asking' }
  | { readonly kind: 'failed'; readonly error: AskError }
  /** The command waits for the user's confirmation. */
  | { readonly kind: 'confirm'; readonly act: HeadsetCommandRequest }
  | { readonly kind: 'telling'; readonly act: HeadsetCommandRequest }
  /** The headphones wait for a confirmation. */
  | { readonly kind: 'asks'; readonly act: HeadsetCommandRequest; readonly question: HeadsetQuestion }
  | { readonly kind: 'ended'; readonly act: HeadsetCommandRequest; readonly outcome: ActOutcome };

/** Session with headphones in this window. It lasts as long as their page is the chosen one, and they are connected. */
export interface HeadsetSession {
  readonly id: EntryId;
  readonly says: HeadsetDetailsView | null;
  /** Time of the details, in ms since 1970. */
  readonly at: number;
  readonly step: HeadsetSessionStep;
}

/** The talk in the window's store, and what a person does in it. */
export interface HeadsetSessionState {
  readonly talk: HeadsetSession | null;
  askHeadset(id: EntryId): Promise<void>;
  /** Requests a command and its confirmation; null cancels the request. */
  wantOfHeadset(act: HeadsetCommandRequest | null): void;
  /** Confirms the requested command. */
  tellHeadset(): Promise<void>;
  answerHeadset(yes: boolean): Promise<void>;
  /** Leaves the page: a running session ends, and the details stay. */
  leaveHeadset(): void;
}

interface Store {
  readonly talk: HeadsetSession | null;
  send<C extends Command>(command: C): Promise<Answer<C['type']>>;
}

const NONE: HeadsetSessionStep = { kind: 'none' };

/** Creates the part of the store for sessions with headphones. */
export function createHeadsetSessionSlice(set: (state: Pick<HeadsetSessionState, 'talk'>) => void, get: () => Store): HeadsetSessionState {
  const step = (next: HeadsetSessionStep): void => {
    const { talk } = get();
    if (talk !== null) set({ talk: { ...talk, step: next } });
  };
  // A result is ignored if its step is no longer on screen.
  const after = async (now: HeadsetSessionStep, come: () => Promise<HeadsetSessionStep | HeadsetSession>): Promise<void> => {
    step(now);
    const next = await come();
    const { talk } = get();
    if (talk?.step === now) set({ talk: 'step' in next ? next : { ...talk, step: next } });
  };
  const ended = (answer: Answer<'tell-headset'>, act: HeadsetCommandRequest): HeadsetSessionStep | HeadsetSession => {
    const { talk } = get();
    if (!answer.ok) return failed(answer);
    const next = stepAfter(answer.result, act);
    return talk === null ? next : { ...talk, step: next, says: next.kind === 'ended' ? saysAfter(talk.says, next) : talk.says };
  };
  return {
    talk: null,
    askHeadset: async (id) => {
      const { talk } = get();
      set({ talk: talk?.id === id ? talk : { id, says: null, at: 0, step: NONE } });
      await after({ kind: 'asking' }, async () => {
        const answer = await get().send({ type: 'ask-headset', headphones: id });
        return answer.ok ? { id, says: answer.result, at: Date.now(), step: NONE } : failed(answer);
      });
    },
    wantOfHeadset: (act) => step(act === null ? NONE : { kind: 'confirm', act }),
    tellHeadset: async () => {
      const { talk } = get();
      if (talk?.step.kind !== 'confirm') return;
      const { act } = talk.step;
      await after({ kind: 'telling', act }, async () => ended(await get().send({ type: 'tell-headset', headphones: talk.id, act }), act));
    },
    answerHeadset: async (yes) => {
      const { talk } = get();
      if (talk?.step.kind !== 'asks') return;
      const { act } = talk.step;
      await after({ kind: 'telling', act }, async () => ended(await get().send({ type: 'answer-headset', yes }), act));
    },
    leaveHeadset: () => {
      const kind = get().talk?.step.kind ?? 'none';
      if (kind === 'asking' || kind === 'telling' || kind === 'asks') void get().send({ type: 'leave-headset' });
      if (kind !== 'ended') step(NONE);
    },
  };
}

/** Returns the session after a change of page or connection. Pure. */
export function followHeadsetSession(talk: HeadsetSession | null, about: EntryId | null, connected: boolean): HeadsetSession | null {
  if (talk === null || talk.id !== about) return null;
  if (connected) return talk;
  // The outcome stays because a change of two devices disconnects for a moment.
  const kept = talk.step.kind === 'telling' || talk.step.kind === 'ended';
  return kept ? (talk.says === null ? talk : { ...talk, says: null }) : null;
}

/** Checks whether nothing is running and no confirmation is open. */
export function isAtRest({ kind }: HeadsetSessionStep): boolean {
  return kind === 'none' || kind === 'ended' || kind === 'failed';
}

/** Checks whether the headphones confirmed that they started pairing mode. */
export function reportsPairingMode(talk: HeadsetSession | null): boolean {
  return (
    talk?.step.kind === 'ended' &&
    talk.step.act.type === 'pairing-mode' &&
    (talk.step.outcome === 'done' || talk.step.outcome === 'already')
  );
}

/** Returns the reported facts that a guide need not bring about. Pairing mode is for another device. */
export function selectDetails(talk: HeadsetSession | null, kind: GuideKind): NonNullable<Situation['said']> {
  const further = kind === 'pair-other' || kind === 'second-device';
  return { pairingMode: further && reportsPairingMode(talk), twoDevices: talk?.says?.twoDevices === true };
}

function failed(answer: Extract<Answer, { ok: false }>): HeadsetSessionStep {
  return answer.error.kind === 'ask' && answer.error.reason !== 'left' ? { kind: 'failed', error: answer.error.reason } : NONE;
}

function stepAfter(answer: ActAnswer, act: HeadsetCommandRequest): HeadsetSessionStep {
  return answer.type === 'asks' ? { kind: 'asks', act, question: answer.question } : { kind: 'ended', act, outcome: answer.outcome };
}

// A confirmed command updates the details, so no second read is needed.
function saysAfter(
  says: HeadsetDetailsView | null,
  { act, outcome }: Extract<HeadsetSessionStep, { kind: 'ended' }>,
): HeadsetDetailsView | null {
  if (says === null || (outcome !== 'done' && outcome !== 'already')) return says;
  // The connections after it are unknown.
  if (act.type === 'two-devices') return { ...says, twoDevices: act.on, devices: outcome === 'done' ? null : says.devices };
  if (act.type === 'pairing-mode') return says;
  const devices =
    says.devices?.map((device) => (device.key === act.device ? { ...device, connected: false, plays: false } : device)) ?? null;
  return { ...says, devices };
}
