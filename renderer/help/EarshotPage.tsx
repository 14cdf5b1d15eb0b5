import { About } from './About';
import { ReportPage } from './ReportPage';

/** Page about Earshot itself. */
export function EarshotPage({ kind }: { kind: 'about' | 'report' }) {
  return kind === 'about' ? <About /> : <ReportPage />;
}
