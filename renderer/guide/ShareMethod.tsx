import { useState } from 'react';
import type { LearnedMethod } from '../../catalog/methods/learned';
import { createMethodReport, createReportUrl, formatMethodReport } from '../../catalog/methods/method-report';
import { useEarshot } from '../store';
import { useText } from '../text';

/** The exact text for the project, to copy or to open in the browser. The app itself sends nothing. */
export function ShareMethod({ learned }: { learned: LearnedMethod }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const [copied, setCopied] = useState(false);
  const told = createMethodReport(learned);
  const link = createReportUrl(told);
  return (
    <details className="tell">
      <summary>{text('tell.title')}</summary>
      <p className="quiet">{text('tell.note')}</p>
      <pre>{formatMethodReport(told)}</pre>
      <div className="actions">
        <button
          type="button"
          className="button plain"
          onClick={async () => {
            const { modelId, way, outcome } = learned;
            const answer = await send({ type: 'copy-told', learned: { modelId, way, outcome } });
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
