import { Clock, type LucideIcon, PowerOff, Smartphone } from 'lucide-react';
import { START_SUGGESTIONS, type StartSuggestion, selectStartDestination } from '../../catalog/page/start-suggestions';
import { useEarshot } from '../store';
import { useText } from '../text';

const ICONS: Readonly<Record<StartSuggestion, LucideIcon>> = { phone: Smartphone, yesterday: Clock, dead: PowerOff };

/** Lets the user say why no headphones appear, which leads to help. */
export function StartSuggestions() {
  const text = useText();
  const go = (id: StartSuggestion): void => {
    const { select, openHelp, snapshot } = useEarshot.getState();
    const destination = selectStartDestination(id, snapshot?.remembered ?? []);
    switch (destination.kind) {
      case 'picker':
        select({ kind: 'picker', goesOn: true });
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
                <span className="quiet">{text(`start.${id}.note`)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
