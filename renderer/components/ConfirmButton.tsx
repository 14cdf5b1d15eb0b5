import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../text';

/** Button for an action that can't be undone. A question replaces it, and the safe choice has the focus. */
export function ConfirmButton({
  label,
  question,
  yes,
  className = 'button plain',
  title,
  onConfirm,
}: {
  label: ReactNode;
  question: string;
  /** Label of the confirming button, a verb. */
  yes: string;
  className?: string;
  /** Accessible name of a button that is only a picture. */
  title?: string;
  onConfirm: () => void;
}) {
  const text = useText();
  const [asks, setAsks] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const begin = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asks) keep.current?.focus();
    else if (asked.current) begin.current?.focus();
    asked.current = asks;
  }, [asks]);
  if (!asks)
    return (
      <button ref={begin} type="button" className={className} title={title} aria-label={title} onClick={() => setAsks(true)}>
        {label}
      </button>
    );
  return (
    <fieldset
      className="question confirm"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        setAsks(false);
      }}
    >
      <legend>{question}</legend>
      <button ref={keep} type="button" className="button plain" onClick={() => setAsks(false)}>
        {text('action.cancel')}
      </button>
      <button
        type="button"
        className="button danger"
        onClick={() => {
          setAsks(false);
          onConfirm();
        }}
      >
        {yes}
      </button>
    </fieldset>
  );
}
