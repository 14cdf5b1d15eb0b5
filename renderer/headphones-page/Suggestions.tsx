import {
  Headphones as HeadphonesIcon,
  type LucideIcon,
  Phone,
  PowerOff,
  Repeat,
  Search,
  Smartphone,
  Sparkles,
  Unplug,
  Usb,
} from 'lucide-react';
import type { HeadphonesState } from '../../catalog/headphones';
import type { Model } from '../../catalog/models/model';
import { type SuggestionId, selectSuggestions } from '../../catalog/page/suggestions';
import { useOpenTopic } from '../help/open-topic';
import { useText } from '../text';

const ICONS: Readonly<Record<SuggestionId, LucideIcon>> = {
  'phone-too': Smartphone,
  'hand-over': Repeat,
  calls: Phone,
  'something-else': Smartphone,
  'first-time': Sparkles,
  'free-them': Unplug,
  'switch-on': HeadphonesIcon,
  dead: PowerOff,
  unseen: Search,
  'usb-plug': Usb,
};

/** Shows at most three suggestions for the owner's next action. */
export function Suggestions({ model, state, output }: { model: Model; state: HeadphonesState | null; output: boolean | null }) {
  const text = useText();
  const open = useOpenTopic();
  const wants = selectSuggestions(model, state, output);
  if (wants.length === 0) return null;
  return (
    <section aria-labelledby="suggestions-title">
      <h3 id="suggestions-title">{text('suggestion.title')}</h3>
      <ul className="cards">
        {wants.map(({ id, topic }) => {
          const Icon = ICONS[id];
          return (
            <li key={id}>
              <button type="button" className="card" onClick={() => open(topic)}>
                <Icon aria-hidden="true" size={20} />
                <span className="strong">{text(`suggestion.${id}`)}</span>
                <span className="quiet">{text(`suggestion.${id}.note`)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
