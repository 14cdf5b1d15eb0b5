import type { ReactNode } from 'react';
import type { Form } from '../../catalog/models/model';
import type { StateTone } from '../../catalog/page/status-texts';
import { Earbuds } from '../drawing/Earbuds';
import { Portrait } from '../drawing/SceneView';

/** The head of a page about headphones: one picture, their name, one sentence, and what can be done. */
export function Hero({
  form,
  name,
  sub,
  sentence,
  tone,
  sides,
  path,
  children,
}: {
  form: Form | null;
  name: string;
  /** The model, where the name is another one. */
  sub: string | null;
  /** Sentence about the state; null while an action shows it. */
  sentence: string | null;
  tone: StateTone | null;
  /** Buttons over the picture's two sides; null without them. */
  sides?: ReactNode;
  /** Part below the picture and the words, as wide as both. */
  path?: ReactNode;
  children?: ReactNode;
}) {
  // A case in the picture would leave no two sides to click.
  const buds = sides != null && form === 'true-wireless';
  return (
    <header className="hero">
      <div className="stage">
        {buds ? <Earbuds marks={[]} /> : <Portrait form={form} />}
        {sides}
      </div>
      <div className="main-text">
        {sub !== null && <p className="hero-sub">{sub}</p>}
        <h2 className="title">{name}</h2>
        {sentence !== null && (
          <p className="state" data-tone={tone ?? undefined}>
            {sentence}
          </p>
        )}
        {children}
      </div>
      {path}
    </header>
  );
}
