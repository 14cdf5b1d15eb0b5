import { ACTION_KINDS } from '../../catalog/actions/action';
import { ACTION_KEYS } from '../../catalog/search/commands';
import { findActionTarget } from '../../catalog/search/palette';
import { getPageHeadphones } from '../navigation';
import { useEarshot } from '../store';

/** Runs the action of a key on the selected headphones. Does nothing if it is not possible now. */
export function runActionKey(key: string): void {
  const { snapshot, place, send } = useEarshot.getState();
  const action = ACTION_KINDS.find((kind) => ACTION_KEYS[kind] === key.toUpperCase());
  if (action === undefined || snapshot === null) return;
  const current = getPageHeadphones(snapshot, place.subject);
  const target = findActionTarget(action, { headphones: snapshot.headphones, current, possible: snapshot.actions });
  if (target !== null) void send({ type: 'act', action, headphones: target.id });
}
