import { ArrowLeft } from 'lucide-react';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Leads back to the page from which the user came. Renders nothing if there is none. */
export function BackButton() {
  const text = useText();
  const goBack = useEarshot((state) => state.goBack);
  const can = useEarshot(({ place }) => place.behind.length > 0 || place.above.length > 0);
  if (!can) return null;
  return (
    <button type="button" className="link back" onClick={goBack}>
      <ArrowLeft aria-hidden="true" size={16} /> {text('settings.back')}
    </button>
  );
}
