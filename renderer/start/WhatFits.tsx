import { Clock, PowerOff, Smartphone } from 'lucide-react';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Lets the user choose why no headphones appear, which leads to help. */
export function WhatFits() {
  const text = useText();
  const select = useEarshot((state) => state.select);
  const openHelp = useEarshot((state) => state.openHelp);
  const last = useEarshot((state) => state.snapshot?.remembered[0]);
  const problem = (symptom: 'does-not-come-back' | 'no-reaction') => openHelp({ kind: 'symptom', symptom, answers: [], asked: [] });
  const cards = [
    { id: 'phone', Icon: Smartphone, go: () => select({ kind: 'picker', goesOn: true }) },
    {
      id: 'yesterday',
      Icon: Clock,
      go: () => (last === undefined ? problem('does-not-come-back') : select({ kind: 'remembered', key: last.key, modelId: last.modelId })),
    },
    { id: 'dead', Icon: PowerOff, go: () => problem('no-reaction') },
  ] as const;
  return (
    <section aria-labelledby="start-fits">
      <h3 id="start-fits">{text('start.fits')}</h3>
      <ul className="cards">
        {cards.map(({ id, Icon, go }) => (
          <li key={id}>
            <button type="button" className="card" onClick={go}>
              <Icon aria-hidden="true" size={20} />
              <span className="strong">{text(`start.${id}`)}</span>
              <span className="quiet">{text(`start.${id}.note`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
