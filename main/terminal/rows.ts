import { type AdapterStatus, getAdapterFix } from '../../catalog/adapter-status';
import type { Computer } from '../../catalog/computer';
import { getDisplayName } from '../../catalog/display-name';
import type { Headphones } from '../../catalog/headphones';
import { cleanName } from '../../catalog/identify/text';
import { joinFacts } from '../../catalog/messages/join';
import { createMessage, type Message, type MessageKey } from '../../catalog/messages/message';
import { describeRow } from '../../catalog/page/status-texts';
import type { SearchStatus } from '../../catalog/search-status';
import type { Snapshot } from '../../contract/snapshot';

/** Formatter of messages in the user's language. */
export type Format = (message: Message | MessageKey) => string;

/** Returns the heading of a list with the punctuation of the language, e.g. “Checked:”. */
export function formatHeading(title: string, format: Format): string {
  return format(createMessage('cli.heading', { text: title }));
}

/** Returns a title and its text with the punctuation of the language, e.g. “WH-1000XM4: Connected”. */
export function formatTitle(title: string, text: string, format: Format): string {
  return format(createMessage('row.title', { name: title, text }));
}

/** Row of one headset. Its texts contain nothing that a terminal interprets. */
export interface Row {
  readonly id: string;
  readonly name: string;
  /** State in words, and the battery if it is known, in one text. */
  readonly facts: string;
}

/** Parts of the snapshot that a terminal shows. */
export type ListSnapshot = Pick<Snapshot, 'adapter' | 'computer' | 'search' | 'headphones' | 'mode'>;

/** States of the adapter whose advice in the window mentions pages that a terminal doesn't have. */
const OWN_FIX: Readonly<Partial<Record<AdapterStatus, MessageKey>>> = {
  missing: 'terminal.fix.missing',
  'no-bus': 'terminal.fix.no-bus',
  unsupported: 'terminal.fix.unsupported',
};

/**
 * Returns a row for each headset, in the order of the window's list. Equal names get the end of their address.
 * @param hints true to add the end of the address to every name.
 */
export function formatRows(headphones: readonly Headphones[], format: Format, hints = false): Row[] {
  const names = headphones.map((entry) => cleanText(format(getDisplayName(entry))));
  return headphones.map((entry, index) => {
    const name = names[index] ?? '';
    const isShared = hints || names.filter((other) => other === name).length > 1;
    const battery = entry.battery === null ? [] : [format(createMessage('list.battery', { percent: entry.battery }))];
    return {
      id: entry.id,
      name: isShared && entry.addressHint !== null ? `${name} (${cleanText(entry.addressHint)})` : name,
      facts: format(joinFacts([format(describeRow(entry)), ...battery].map(cleanText))),
    };
  });
}

/** Returns what to do about a computer's Bluetooth that isn't ready, in words that fit a terminal. */
export function getTerminalFix(adapter: Exclude<AdapterStatus, 'starting' | 'ready'>, computer: Computer): MessageKey {
  return OWN_FIX[adapter] ?? getAdapterFix(adapter, computer);
}

/** Returns the sentences above the list: what is missing for Bluetooth, what to do and what works without it, or how the search is. */
export function formatStatus({ adapter, computer, search, mode }: ListSnapshot, format: Format): string[] {
  const demo = mode === 'demo' ? [format('app.demo')] : [];
  if (adapter === 'starting') return [...demo, format('adapter.starting')];
  if (adapter !== 'ready')
    return [...demo, format(`adapter.${adapter}`), format(getTerminalFix(adapter, computer)), format('cli.works-without')];
  const words = searchWords(search);
  return words === null ? demo : [...demo, format(words)];
}

/** Makes a text safe for a terminal: no control, escape, bidirectional or invisible character, and a bounded length. */
export function cleanText(text: string): string {
  return cleanName(text) ?? '';
}

function searchWords(search: SearchStatus): MessageKey | null {
  switch (search.kind) {
    case 'searching':
      return 'search.on';
    case 'paused':
      // The list is always visible.
      return search.reason === 'hidden' ? null : `search.paused.${search.reason}`;
    case 'failed':
      return 'search.failed';
    case 'unavailable':
      return null;
  }
}
