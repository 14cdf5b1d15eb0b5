import { About } from './About';
import { ReportPage } from './ReportPage';

/** A page about Earshot itself. */
export function OwnPage({ kind }: { kind: 'about' | 'report' }) {
  return kind === 'about' ? <About /> : <ReportPage />;
}
