import { useEffect, useState } from 'react';
import { useEarshot } from '../store';
import { useText } from '../text';
import { HelpPage } from './HelpPage';

/** Shows the diagnostics report, to read, copy and save. */
export function ReportPage() {
  const text = useText();
  const send = useEarshot((state) => state.send);
  // Systems of which the project needs recordings. Linux runs in the lab.
  const keepsRecording = useEarshot(({ snapshot }) => snapshot?.mode === 'live' && snapshot.computer !== 'linux');
  const [report, setReport] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    let here = true;
    void send({ type: 'make-report' }).then((response) => {
      if (here) setReport(response.ok ? response.result : text(`error.${response.error.kind}`));
    });
    return () => {
      here = false;
    };
  }, [text, send]);
  return (
    <HelpPage title={text('report.title')}>
      <p>{text('report.intro')}</p>
      <div className="actions">
        <button type="button" className="button" onClick={() => void send({ type: 'copy-report' }).then(({ ok }) => setCopied(ok))}>
          {text('report.copy')}
        </button>
        <button type="button" className="button plain" onClick={() => send({ type: 'save-report' })}>
          {text('report.save')}
        </button>
        {keepsRecording && (
          <button type="button" className="button plain" onClick={() => send({ type: 'save-recording' })}>
            {text('report.recording')}
          </button>
        )}
        <p role="status" className="quiet">
          {copied ? text('report.copied') : ''}
        </p>
      </div>
      {keepsRecording && <p className="quiet">{text('report.recording.what')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable text must be reachable by keyboard */}
      <pre className="report" tabIndex={0}>
        {report ?? text('report.working')}
      </pre>
    </HelpPage>
  );
}
