import { Bluetooth, Ear, Headphones as HeadphonesIcon, Laptop, type LucideIcon, Mic, Play, Speaker, VolumeX } from 'lucide-react';
import type { EntryId } from '../../catalog/ids';
import { isFlowing, type Joint, type JointId, type PathFix } from '../../catalog/sound/sound-path';
import { useEarshot } from '../store';
import { useText } from '../text';

const ICONS: Readonly<Record<JointId, LucideIcon>> = {
  program: Play,
  computer: Laptop,
  bluetooth: Bluetooth,
  headphones: HeadphonesIcon,
  listener: Ear,
};

/**
 * Shows the sound path, joint by joint. It breaks where the sound stops, with one button there; `filled` if the page has no other
 * filled button.
 */
export function SoundPath({ id, path, filled }: { id: EntryId; path: readonly Joint[]; filled: boolean }) {
  const text = useText();
  return (
    <ol className="path" aria-label={text('path.label')} data-flowing={isFlowing(path) || undefined}>
      {path.map((joint) => {
        const Icon = selectIcon(joint);
        return (
          <li key={joint.id} className="joint" data-joint={joint.id} data-state={joint.state}>
            <span className="joint-dot">
              <Icon aria-hidden="true" size={20} />
            </span>
            <span className="joint-text">
              <span className="strong">{text(joint.title)}</span>{' '}
              {joint.note !== null && <span className="joint-note">{text(joint.note)}</span>}{' '}
              <span className="visually-hidden">{text(`path.state.${joint.state}`)}</span>{' '}
              {joint.fix !== null && (
                <FixButton id={id} fix={joint.fix} filled={filled && (joint.state === 'broken' || joint.cause === 'stuck-in-call')} />
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function FixButton({ id, fix, filled }: { id: EntryId; fix: PathFix; filled: boolean }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const busy = useEarshot(({ snapshot }) => snapshot?.action != null && snapshot.action.outcome === null);
  const run = (): void => {
    if (busy) return;
    void send(fix === 'sound-settings' ? { type: 'open-sound-settings' } : { type: 'act', action: fix, headphones: id });
  };
  return (
    // A disabled button would lose the focus while its action runs.
    <button type="button" className={filled ? 'button' : 'button plain'} aria-disabled={busy} onClick={run}>
      {text(fix === 'sound-settings' ? 'mend.sound-settings' : `action.${fix}`)}
    </button>
  );
}

function selectIcon({ id, state, cause }: Joint): LucideIcon {
  if (id === 'computer' && state === 'broken') return cause === 'other-output' ? Speaker : VolumeX;
  return id === 'bluetooth' && state === 'limited' ? Mic : ICONS[id];
}
