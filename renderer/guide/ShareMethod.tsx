import type { LearnedMethod } from '../../catalog/methods/learned';
import { createMethodReport, createReportUrl, formatMethodReport } from '../../catalog/methods/method-report';
import { CopySheet } from '../components/CopySheet';
import { useText } from '../text';

/** Shows the report of a method that worked, for the project. */
export function ShareMethod({ learned }: { learned: LearnedMethod }) {
  const text = useText();
  const report = createMethodReport(learned);
  const { modelId, way, outcome } = learned;
  return (
    <CopySheet
      title={text('share.title')}
      note={text('share.note')}
      sheet={formatMethodReport(report)}
      copy={{ type: 'copy-method-report', learned: { modelId, way, outcome } }}
      link={createReportUrl(report)}
    />
  );
}
