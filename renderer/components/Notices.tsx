import { useEarshot } from '../store';
import { useText } from '../text';
import { AdapterNotice } from './AdapterNotice';
import { SettingsNotice } from './SettingsNotice';
import { UpdateNotice } from './UpdateNotice';

/** Shows notices above every page: of the computer, of Earshot, and that a recording plays. */
export function Notices() {
  const text = useText();
  const demo = useEarshot((state) => state.snapshot?.mode === 'demo');
  const adapter = useEarshot((state) => state.snapshot?.adapter ?? 'starting');
  return (
    <div className="notices">
      {demo && <p className="demo">{text('app.demo')}</p>}
      <SettingsNotice />
      <UpdateNotice />
      <AdapterNotice adapter={adapter} />
    </div>
  );
}
