import type { EventEmitter } from 'node:events';
import type { Command, CommandResponse } from '../../contract/commands';
import type { Snapshot } from '../../contract/snapshot';

/** Core that a command uses: its own, or that of a running Earshot. */
export interface Companion extends EventEmitter<{ snapshot: [Snapshot]; ended: [] }> {
  readonly snapshot: Snapshot;
  /** Sends a command. Never rejects. */
  send<C extends Command>(command: C): Promise<CommandResponse<C['type']>>;
  /** Cancels the action that this command started, ends the search and frees everything. Never rejects. */
  close(): Promise<void>;
}

/** Waits until the snapshot fits, and returns it; null after `ms`, or if the companion ends first. */
export function waitForSnapshot(
  companion: Companion,
  fits: (snapshot: Snapshot) => boolean,
  ms: number,
  signal: AbortSignal,
): Promise<Snapshot | null> {
  return new Promise((resolve) => {
    const end = (snapshot: Snapshot | null): void => {
      clearTimeout(timer);
      companion.off('snapshot', look);
      companion.off('ended', endWaiting);
      signal.removeEventListener('abort', endWaiting);
      resolve(snapshot);
    };
    const look = (snapshot: Snapshot): void => {
      if (fits(snapshot)) end(snapshot);
    };
    const endWaiting = (): void => end(null);
    const timer = setTimeout(endWaiting, ms);
    companion.on('snapshot', look);
    companion.on('ended', endWaiting);
    signal.addEventListener('abort', endWaiting, { once: true });
    if (signal.aborted) endWaiting();
    else look(companion.snapshot);
  });
}
