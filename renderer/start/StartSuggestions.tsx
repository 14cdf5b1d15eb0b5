import { Clock, type LucideIcon, PowerOff, Smartphone } from 'lucide-react';
import { getRememberedName } from '../../catalog/display-name';
import { joinNames } from '../../catalog/messages/join';
import { START_SUGGESTIONS, type StartSuggestion, selectStartDestination } from '../../catalog/page/start-suggestions';
import { formatMoment } from '../components/format-moment';
import { useEarshot } from '../store';
import { useText } from '../text';

const ICONS: Readonly<Record<StartSuggestion, LucideIcon>> = { phone: Smartphone, yesterday: Clock, dead: PowerOff };

/** Maximum number of names in a note, which a user can take in at a glance. */
const MAX_NAMES = 3;

/** Lets the user say why no headphones appear, which leads to help. */
export function StartSuggestions() {
  const text = useText();
  const seen = useSeen();
  const go = (id: StartSuggestion): void => {
    const { select, openHelp, snapshot } = useEarshot.getState();
    const destination = selectStartDestination(id, snapshot?.remembered ?? []);
    switch (destination.kind) {
      case 'picker':
        select({ kind: 'picker', goesOn: { kind: 'guide', guide: destination.guide, target: null } });
        return;
      case 'remembered':
        select({ kind: 'remembered', key: destination.headphones.key, modelId: destination.headphones.modelId });
        return;
      case 'symptom':
        openHelp({ kind: 'symptom', symptom: destination.symptom, answers: [], asked: [] });
    }
  };
  return (
    <section aria-labelledby="start-fits">
      <h3 id="start-fits">{text('start.fits')}</h3>
      <ul className="cards">
        {START_SUGGESTIONS.map((id) => {
          const Icon = ICONS[id];
          return (
            <li key={id}>
              <button type="button" className="card" onClick={() => go(id)}>
                <Icon aria-hidden="true" size={20} />
                <span className="strong">{text(`start.${id}`)}</span>
                <span className="quiet">{id === 'yesterday' && seen !== null ? seen : text(`start.${id}.note`)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

// Names the remembered headphones, because the card then leads to them. Null without any.
function useSeen(): string | null {
  const text = useText();
  const language = useEarshot((state) => state.language);
  const remembered = useEarshot((state) => state.snapshot?.remembered) ?? [];
  const names = remembered.slice(0, MAX_NAMES).map((entry) => getRememberedName(entry) ?? text('detail.unknown-name'));
  const [only, ...others] = remembered;
  if (only === undefined) return null;
  if (others.length > 0) return text(joinNames(names));
  return text('row.title', { name: names[0] ?? '', text: text('remembered.last-seen', { when: formatMoment(only.lastSeen, language) }) });
}
