import { getRememberedName } from '../../catalog/display-name';
import type { RememberedHeadphones } from '../../catalog/remembered';
import { useEarshot } from '../store';
import { useText } from '../text';

const NONE: readonly RememberedHeadphones[] = [];

/** Name of remembered headphones, with the end of their address if others have the same name. */
export function RememberedName({ entry }: { entry: RememberedHeadphones }) {
  const text = useText();
  const remembered = useEarshot((state) => state.snapshot?.remembered) ?? NONE;
  const name = getRememberedName(entry);
  const twin = remembered.some((other) => other.key !== entry.key && getRememberedName(other) === name);
  return (
    <>
      {name ?? text('detail.unknown-name')}
      {twin && <span className="quiet"> {entry.key.slice(-5)}</span>}
    </>
  );
}
