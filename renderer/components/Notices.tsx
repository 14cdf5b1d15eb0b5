import { LazyPart } from '../lazy/LazyPart';
import { Part } from '../lazy/part';
import { useEarshot } from '../store';
import { useText } from '../text';
import { SettingsNotice } from './SettingsNotice';

/** Rare notices, each in its own file. */
const adapterPart = new Part(async () => (await import('./AdapterNotice')).AdapterNotice);
const updatePart = new Part(async () => (await import('./UpdateNotice')).UpdateNotice);

/** Shows notices above every page: about the computer, about Earshot, and about a running recording. */
export function Notices() {
  const text = useText();
  const demo = useEarshot((state) => state.snapshot?.mode === 'demo');
  const hasVersion = useEarshot((state) => state.snapshot?.update.version != null);
  const adapter = useEarshot((state) => state.snapshot?.adapter ?? 'starting');
  return (
    <div className="notices">
      {demo && <p className="demo">{text('app.demo')}</p>}
      <SettingsNotice />
      {hasVersion && <LazyPart part={updatePart} props={{}} waiting={null} />}
      {adapter === 'starting' && <p className="quiet pad">{text('adapter.starting')}</p>}
      {adapter !== 'starting' && adapter !== 'ready' && <LazyPart part={adapterPart} props={{ adapter }} waiting={null} />}
    </div>
  );
}
