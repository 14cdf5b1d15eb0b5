import type { Scanner } from '../radio/scanner';
import type { Search } from '../radio/search';
import type { SystemAdapter } from '../system/system-adapter';
import type { AppEvent } from './app-state';

/** Destination of warnings. */
export interface Warnings {
  warn(text: string, error?: unknown): void;
}

type Apply = (event: AppEvent) => void;

/** Turns events of the radio and of its search into events of the state. `now` is the clock of the facts, in ms. */
export function connectRadio(scanner: Scanner, search: Search, apply: Apply, now: () => number, log: Warnings): void {
  scanner.on('advertisement', (advertisement) => apply({ type: 'advertised', advertisement, at: now() }));
  scanner.on('lost', (id) => apply({ type: 'lost', id }));
  scanner.on('status', (status) => apply({ type: 'radio', status }));
  scanner.on('searching', (scanning) => apply({ type: 'scanning', scanning, at: now() }));
  scanner.on('others', (count) => apply({ type: 'others', count }));
  scanner.on('warning', (text) => log.warn(`radio: ${text}`));
  search.on('status', (status) => apply({ type: 'search', status, at: now() }));
  search.on('not-heard-since', (since) => apply({ type: 'not-heard-since', since, at: now() }));
  search.on('warning', (text) => log.warn(`search: ${text}`));
}

/** Turns events of the operating system into events of the state, and reports inquiries of our search to it. */
export function connectSystem(system: SystemAdapter, search: Search, apply: Apply, now: () => number, log: Warnings): void {
  system.on('record', (record) => apply({ type: 'record', record, at: now() }));
  system.on('gone', (id) => apply({ type: 'record-gone', id }));
  system.on('ended', (id, reason) => apply({ type: 'ended', id, reason, at: now() }));
  system.on('reset', () => apply({ type: 'system-reset' }));
  system.on('facts', (facts) => apply({ type: 'system-facts', facts, at: now() }));
  system.on('status', (status) => apply({ type: 'system', status, inquires: system.inquires }));
  system.on('warning', (text) => log.warn(`system: ${text}`));
  search.on('inquiring', (inquiring) => system.setInquiring?.(inquiring));
}

/** Reports to the system adapter when the radio may use Bluetooth: a radio without the permission has neither of these states. */
export function reportPermission(scanner: Scanner, system: SystemAdapter): void {
  scanner.on('status', (status) => {
    if (status === 'poweredOn' || status === 'poweredOff') system.radioAllowed?.();
  });
}
