import { useState } from 'react';
import { createSheetUrl, formatBlankSheet, selectMissingFacts } from '../../catalog/models/fact-sheet';
import type { Model } from '../../catalog/models/model';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Shows the questions about facts that a model lacks, to copy or to open as a form. The app itself sends nothing. */
export function HelpWithModel({ model }: { model: Model }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const [copied, setCopied] = useState(false);
  const link = createSheetUrl(model);
  if (selectMissingFacts(model).length === 0) return null;
  return (
    <details className="tell">
      <summary>{text('facts.help.title')}</summary>
      <p className="quiet">{text('facts.help.note')}</p>
      <pre>{formatBlankSheet(model)}</pre>
      <div className="actions">
        <button
          type="button"
          className="button plain"
          onClick={async () => {
            const answer = await send({ type: 'copy-facts', modelId: model.id });
            setCopied(answer.ok);
          }}
        >
          {text('tell.copy')}
        </button>
        {link !== null && (
          <button type="button" className="button plain" onClick={() => send({ type: 'open-link', url: link })}>
            {text('tell.open')}
          </button>
        )}
        <p role="status" className="quiet">
          {copied ? text('tell.copied') : ''}
        </p>
      </div>
    </details>
  );
}
