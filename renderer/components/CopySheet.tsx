import { useState } from 'react';
import type { Command } from '../../contract/commands';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Properties of a {@link CopySheet}. */
interface SheetProps {
  readonly title: string;
  readonly note: string;
  /** Exact text for the project. */
  readonly sheet: string;
  /** Command that copies it. */
  readonly copy: Command;
  /** Address of the project's form with the text in it; null without one. */
  readonly link: string | null;
}

/** Shows a text for the project, to copy or to open as a form. The app itself sends nothing. */
export function CopySheet({ title, note, sheet, copy, link }: SheetProps) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const [copied, setCopied] = useState(false);
  return (
    <details className="copy-sheet">
      <summary>{title}</summary>
      <p className="quiet">{note}</p>
      <pre>{sheet}</pre>
      <div className="actions">
        <button type="button" className="button plain" onClick={async () => setCopied((await send(copy)).ok)}>
          {text('share.copy')}
        </button>
        {link !== null && (
          <button type="button" className="button plain" onClick={() => send({ type: 'open-link', url: link })}>
            {text('share.open')}
          </button>
        )}
        <p role="status" className="quiet">
          {copied ? text('share.copied') : ''}
        </p>
      </div>
    </details>
  );
}
