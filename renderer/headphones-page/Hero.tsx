import type { ReactNode } from 'react';
import type { Form } from '../../catalog/models/model';
import type { StateTone } from '../../catalog/page/status-texts';
import { Earbuds } from '../drawing/Earbuds';
import { Portrait } from '../drawing/SceneView';

/** Head of a page about headphones: one picture, their name, one sentence, and the actions. */
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
  /** Model, if the name is a different one. */
  sub: string | null;
  /** Sentence about the state; null while an action shows it. */
  sentence: string | null;
  tone: StateTone | null;
  /** Buttons over the picture's two sides; null without them. */
  sides?: ReactNode;
  /** Part below the picture and the text, as wide as both. */
  path?: ReactNode;
  children?: ReactNode;
}) {
  // With a case in the picture, there would be no two sides to click.
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
