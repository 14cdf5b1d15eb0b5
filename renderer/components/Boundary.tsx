import { Component, type ErrorInfo, type ReactNode } from 'react';
import { type FaultPlace, MAX_FAULT_LENGTH } from '../../contract/fault';
import { useText } from '../text';

/** Minimum interval between two attempts with new data, in ms. Faulty data can arrive 25 times a second. */
const RETRY_MS = 5_000;
/** Maximum number of different faults that one window reports. */
const MAX_REPORTED = 20;
const reported = new Set<string>();

interface BoundaryProps {
  readonly place: FaultPlace;
  /** Subject of the drawing. After a change, such as another page, the drawing is retried at once. */
  readonly subject?: unknown;
  /** Data of the drawing. After a change, the drawing is retried, but only every few seconds. */
  readonly data?: unknown;
  /** Leads back to a part that can be drawn; absent if only a retry is possible. */
  readonly onBack?: (() => void) | undefined;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly subject: unknown;
  readonly data: unknown;
  /** Time at which the drawing failed, in ms; null if it works. */
  readonly failedAt: number | null;
}

/** Part of the window whose fault doesn't affect the others. It shows a sentence and a way back, and logs a line. */
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
  // This is the landmark of the missing part.
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
