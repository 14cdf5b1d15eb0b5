import type { GuideKind, Situation } from '../../catalog/guides/guide';
import type { HeadsetCommand, HeadsetCommandOutcome, HeadsetCommandResponse, HeadsetQuestion } from '../../catalog/headset-commands';
import type { ControlErrorReason, HeadsetDetailsView } from '../../catalog/headset-details';
import type { EntryId } from '../../catalog/ids';
import type { Command, CommandResponse } from '../../contract/commands';

/** Step of a session with headphones. */
export type HeadsetSessionStep =
  | { readonly kind: 'none' | 'reading' }
  | { readonly kind: 'failed'; readonly error: ControlErrorReason }
  /** The command waits for the user's confirmation. */
  | { readonly kind: 'confirm'; readonly command: HeadsetCommand }
  | { readonly kind: 'sending'; readonly command: HeadsetCommand }
  /** The headphones wait for a confirmation. */
  | { readonly kind: 'question'; readonly command: HeadsetCommand; readonly question: HeadsetQuestion }
  | { readonly kind: 'ended'; readonly command: HeadsetCommand; readonly outcome: HeadsetCommandOutcome };

/** Session with headphones in this window. It ends when the user opens another page, or when they disconnect. */
export interface HeadsetSession {
  readonly id: EntryId;
  readonly details: HeadsetDetailsView | null;
  /** Time of the details, in ms since 1970. */
  readonly at: number;
  readonly step: HeadsetSessionStep;
}

/** Session in the window's store, with the actions of the user. */
export interface HeadsetSessionState {
  readonly session: HeadsetSession | null;
  readHeadset(id: EntryId): Promise<void>;
  /** Requests a command and its confirmation; null cancels the request. */
  requestHeadsetCommand(command: HeadsetCommand | null): void;
  /** Confirms the requested command. */
  sendHeadsetCommand(): Promise<void>;
  respondToHeadset(yes: boolean): Promise<void>;
  /** Ends a running session when the user leaves the page. The details stay. */
  leaveHeadset(): void;
}

interface Store {
  readonly session: HeadsetSession | null;
  send<C extends Command>(command: C): Promise<CommandResponse<C['type']>>;
}

const NONE: HeadsetSessionStep = { kind: 'none' };

/** Creates the part of the store for sessions with headphones. */
export function createHeadsetSessionSlice(
  set: (state: Pick<HeadsetSessionState, 'session'>) => void,
  get: () => Store,
): HeadsetSessionState {
  const step = (next: HeadsetSessionStep): void => {
    const { session } = get();
    if (session !== null) set({ session: { ...session, step: next } });
  };
  // A result is ignored if its step is no longer on screen.
  const after = async (now: HeadsetSessionStep, come: () => Promise<HeadsetSessionStep | HeadsetSession>): Promise<void> => {
    step(now);
    const next = await come();
    const { session } = get();
    if (session?.step === now) set({ session: 'step' in next ? next : { ...session, step: next } });
  };
  const ended = (response: CommandResponse<'send-headset-command'>, command: HeadsetCommand): HeadsetSessionStep | HeadsetSession => {
    const { session } = get();
    if (!response.ok) return toFailedStep(response);
    const next = toStep(response.result, command);
    return session === null
      ? next
      : { ...session, step: next, details: next.kind === 'ended' ? updateDetails(session.details, next) : session.details };
  };
  return {
    session: null,
    readHeadset: async (id) => {
      const { session } = get();
      set({ session: session?.id === id ? session : { id, details: null, at: 0, step: NONE } });
      await after({ kind: 'reading' }, async () => {
        const response = await get().send({ type: 'read-headset', headphones: id });
        return response.ok ? { id, details: response.result, at: Date.now(), step: NONE } : toFailedStep(response);
      });
    },
    requestHeadsetCommand: (command) => step(command === null ? NONE : { kind: 'confirm', command }),
    sendHeadsetCommand: async () => {
      const { session } = get();
      if (session?.step.kind !== 'confirm') return;
      const { command } = session.step;
      await after({ kind: 'sending', command }, async () =>
        ended(await get().send({ type: 'send-headset-command', headphones: session.id, command }), command),
      );
    },
    respondToHeadset: async (yes) => {
      const { session } = get();
      if (session?.step.kind !== 'question') return;
      const { command } = session.step;
      await after({ kind: 'sending', command }, async () => ended(await get().send({ type: 'respond-to-headset', yes }), command));
    },
    leaveHeadset: () => {
      const kind = get().session?.step.kind ?? 'none';
      if (kind === 'reading' || kind === 'sending' || kind === 'question') void get().send({ type: 'leave-headset' });
      if (kind !== 'ended') step(NONE);
    },
  };
}

/** Returns the session after a change of page or connection. Pure. */
export function followHeadsetSession(session: HeadsetSession | null, about: EntryId | null, connected: boolean): HeadsetSession | null {
  if (session === null || session.id !== about) return null;
  if (connected) return session;
  // The outcome stays because a change of two devices disconnects for a moment.
  const kept = session.step.kind === 'sending' || session.step.kind === 'ended';
  return kept ? (session.details === null ? session : { ...session, details: null }) : null;
}

/** Checks whether nothing is running and no confirmation is open. */
export function isSettled({ kind }: HeadsetSessionStep): boolean {
  return kind === 'none' || kind === 'ended' || kind === 'failed';
}

/** Checks whether the headphones confirmed that they started pairing mode. */
export function reportsPairingMode(session: HeadsetSession | null): boolean {
  return (
    session?.step.kind === 'ended' &&
    session.step.command.type === 'pairing-mode' &&
    (session.step.outcome === 'done' || session.step.outcome === 'already')
  );
}

/** Returns the reported facts that complete steps of a guide. Pairing mode is for another device. */
export function selectDetails(session: HeadsetSession | null, kind: GuideKind): NonNullable<Situation['reportedDetails']> {
  const further = kind === 'pair-other' || kind === 'second-device';
  return { pairingMode: further && reportsPairingMode(session), twoDevices: session?.details?.twoDevices === true };
}

function toFailedStep(response: Extract<CommandResponse, { ok: false }>): HeadsetSessionStep {
  return response.error.kind === 'headset' && response.error.reason !== 'canceled'
    ? { kind: 'failed', error: response.error.reason }
    : NONE;
}

function toStep(response: HeadsetCommandResponse, command: HeadsetCommand): HeadsetSessionStep {
  return response.type === 'question'
    ? { kind: 'question', command, question: response.question }
    : { kind: 'ended', command, outcome: response.outcome };
}

// A confirmed command updates the details, so no second read is needed.
function updateDetails(
  details: HeadsetDetailsView | null,
  { command, outcome }: Extract<HeadsetSessionStep, { kind: 'ended' }>,
): HeadsetDetailsView | null {
  if (details === null || (outcome !== 'done' && outcome !== 'already')) return details;
  // The connections after it are unknown.
  if (command.type === 'two-devices') return { ...details, twoDevices: command.on, devices: outcome === 'done' ? null : details.devices };
  if (command.type === 'pairing-mode') return details;
  const devices =
    details.devices?.map((device) => (device.key === command.device ? { ...device, connected: false, plays: false } : device)) ?? null;
  return { ...details, devices };
}
