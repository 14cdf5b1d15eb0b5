import type { ReactNode } from 'react';
import type { Form } from '../../catalog/models/model';
import { Portrait } from '../drawing/SceneView';

/** The head of a page about headphones: one picture, their name, one sentence, and what can be done. */
export function Hero({
  form,
  name,
  sub,
  sentence,
  state,
  children,
}: {
  form: Form | null;
  name: string;
  /** The model, where the name is another one. */
  sub: string | null;
  /** Sentence about the state; null while an action shows it. */
  sentence: string | null;
  state: string | undefined;
  children?: ReactNode;
}) {
  return (
    <header className="hero">
      <div className="stage">
        <Portrait form={form} />
      </div>
      <div className="say">
        {sub !== null && <p className="hero-sub">{sub}</p>}
        <h2 className="title">{name}</h2>
        {sentence !== null && (
          <p className="state" data-state={state}>
            {sentence}
          </p>
        )}
        {children}
      </div>
    </header>
  );
}
