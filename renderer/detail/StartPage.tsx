import { HelpSection } from '../help/HelpSection';
import { useEarshot } from '../store';
import { useText } from '../text';

/** What is seen before anything was chosen: what to do, and help that needs no model. */
export function StartPage() {
  const text = useText();
  const select = useEarshot((state) => state.select);
  return (
    <>
      <div className="welcome">
        <p className="strong">{text('detail.pick')}</p>
        <p className="quiet">{text('detail.pick.hint')}</p>
        <button type="button" className="button" onClick={() => select({ kind: 'picker' })}>
          {text('detail.choose')}
        </button>
      </div>
      <HelpSection />
    </>
  );
}
