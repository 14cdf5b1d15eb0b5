import { Component, type ErrorInfo, type ReactNode } from 'react';
import { type FaultPlace, MAX_FAULT_LENGTH } from '../../contract/fault';
import { useText } from '../text';

/** Minimum time between two attempts with new data, in ms. Data that fails comes up to 25 times a second. */
const RETRY_MS = 5_000;
/** Maximum number of different faults that one run of the window reports. */
const MAX_REPORTED = 20;
const reported = new Set<string>();

interface BoundaryProps {
  readonly place: FaultPlace;
  /** Subject that is drawn. When it changes, such as to another page, drawing is tried again at once. */
  readonly subject?: unknown;
  /** The data that is drawn. When it changes, drawing is tried again, though not more often than every few seconds. */
  readonly data?: unknown;
  /** Leads back to where drawing works; absent if trying again is all that is left. */
  readonly onBack?: (() => void) | undefined;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly subject: unknown;
  readonly data: unknown;
  /** When drawing failed, in ms; null while it works. */
  readonly failedAt: number | null;
}

/** Part of the window whose fault leaves the others as they are: it shows a sentence and a way back, and logs a line. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { subject: this.props.subject, data: this.props.data, failedAt: null };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { failedAt: performance.now() };
  }

  static getDerivedStateFromProps({ subject, data }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    if (subject === state.subject && data === state.data) return null;
    const again = subject !== state.subject || (state.failedAt !== null && performance.now() - state.failedAt >= RETRY_MS);
    return { subject, data, failedAt: again ? null : state.failedAt };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    const within = (info.componentStack ?? '').trim().replace(/\s+/g, ' ');
    const detail = `${String(error)} ${within}`.slice(0, MAX_FAULT_LENGTH);
    if (reported.size >= MAX_REPORTED || reported.has(detail)) return;
    reported.add(detail);
    void window.earshot.send({ type: 'report-fault', place: this.props.place, detail }).catch(() => undefined);
  }

  readonly #goBack = (): void => {
    this.props.onBack?.();
    this.setState({ failedAt: null });
  };

  override render(): ReactNode {
    if (this.state.failedAt === null) return this.props.children;
    return <Fault place={this.props.place} onBack={this.#goBack} />;
  }
}

function Fault({ place, onBack }: { place: FaultPlace; onBack: () => void }) {
  const text = useText();
  // The landmark of the part that is missing.
  const Part = place === 'list' ? 'nav' : place === 'search' ? 'section' : 'main';
  return (
    <Part className="fault" data-fault={place}>
      <p className="alert" role="alert">
        {text(`fault.${place}`)}
      </p>
      <button type="button" className="button" onClick={onBack}>
        {text(`fault.${place}.back`)}
      </button>
    </Part>
  );
}
