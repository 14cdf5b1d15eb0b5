import { useCallback, useEffect, useRef, useState } from 'react';
import type { Headphones } from '../../catalog/headphones';
import { findModel } from '../../catalog/models/known';
import { useEarshot } from '../store';
import { useText } from '../text';
import { ModelPicker } from './ModelPicker';

/** Lets the owner choose the model of headphones, and prompts if a device ID contradicts the choice. */
export function ModelChoice({ headphones }: { headphones: Headphones }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const toggle = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState('');
  const { id, chosen, modelId } = headphones;
  const close = useCallback((): void => {
    setOpen(false);
    toggle.current?.focus();
  }, []);
  useEffect(() => {
    if (!open) return;
    // This listener runs before the window's own shortcuts, which would leave the page.
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    };
    window.addEventListener('keydown', leave, true);
    return () => window.removeEventListener('keydown', leave, true);
  }, [open, close]);
  return (
    <section className="model-choice">
      {chosen !== null && <ChosenLine headphones={headphones} />}
      <button
        ref={toggle}
        type="button"
        className={modelId !== null && chosen === null ? 'link known' : 'link'}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {text(chosen !== null ? 'model.change' : modelId === null ? 'model.which' : 'model.wrong')}
      </button>
      <p role="status" className="quiet">
        {done}
      </p>
      {open && (
        <ModelPicker
          title={text('model.which')}
          onChoose={(next) => {
            void send({ type: 'choose-model', headphones: id, modelId: next });
            setDone(text('model.chosen.done', { model: findModel(next)?.name ?? next }));
            close();
          }}
        />
      )}
    </section>
  );
}

// Shows the choice, or the question that a device ID raises.
function ChosenLine({ headphones: { id, chosen, modelId } }: { headphones: Headphones }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const [own, other] = [findModel(modelId)?.name ?? '', findModel(chosen?.identified ?? null)];
  if (chosen?.contradicted !== true || other === null)
    return (
      <p>
        <span className="tag">{text('model.chosen')}</span>
      </p>
    );
  return (
    <fieldset className="banner">
      <legend className="visually-hidden">{text('model.contradicted.label')}</legend>
      <p role="alert">{text('model.contradicted', { chosen: own, identified: other.name })}</p>
      <button type="button" className="button" onClick={() => void send({ type: 'choose-model', headphones: id, modelId: other.id })}>
        {text('model.use', { model: other.name })}
      </button>
      <button type="button" className="button plain" onClick={() => void send({ type: 'keep-chosen-model', headphones: id })}>
        {text('model.keep', { model: own })}
      </button>
    </fieldset>
  );
}
