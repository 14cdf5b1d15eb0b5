import type { Headphones } from '../../catalog/headphones';
import { findModel } from '../../catalog/models/index';
import type { Evidence } from '../../catalog/report-evidence';
import { collectEvidence } from '../../catalog/symptoms/evidence';
import { selectFindings } from '../../catalog/symptoms/findings';
import type { Snapshot } from '../../contract/snapshot';
import type { LoggedEvent } from './event-log';
import { formatEvidenceLines } from './evidence-lines';
import { hideNames } from './names';
import { redact } from './redact';

/** Contents of a report. */
interface ReportDependencies {
  /** Time of its creation, in ms since 1970. */
  readonly at: number;
  /** Lines about app and system, e.g. `Earshot 0.1.0`. */
  readonly versions: readonly string[];
  /** Lines about the adapter. */
  readonly adapter: readonly string[];
  readonly snapshot: Snapshot;
  /** Names that owners gave, which are masked wherever they occur. */
  readonly names: readonly string[];
  readonly events: readonly LoggedEvent[];
  /** Records of the system behind the headphones. */
  readonly evidence?: readonly Evidence[];
}

/**
 * Creates the diagnostics report, a text that a user can post in a forum. It is in English, because forums are. It contains no
 * address and no name that an owner gave. Names of models stay.
 */
export function makeReport({ at, versions, adapter, snapshot, names, events, evidence = [] }: ReportDependencies): string {
  const { headphones, search, facts, computer } = snapshot;
  const lines = [
    `Earshot diagnostics report, ${new Date(at).toISOString()}`,
    ...versions,
    '',
    `Adapter: ${snapshot.adapter}`,
    ...adapter.map((text) => `  ${text}`),
    `Search: ${search.kind}${'reason' in search ? ` (${search.reason})` : ''}${facts.foreignSearch ? '; another program searches' : ''}`,
    `Sound server: ${facts.soundServer === null ? 'unknown' : facts.soundServer ? 'offers Bluetooth' : 'offers no Bluetooth'}`,
    '',
    `Headphones: ${headphones.length}`,
    ...headphones.flatMap((entry) => describeEntry(entry, snapshot)),
    '',
    `Last ${events.length} events (computer: ${computer})`,
    ...events.map((event) => `  ${new Date(event.at).toISOString()} ${event.text}`),
  ];
  // The evidence is masked separately, because its replaced addresses show which parts belong together.
  return `${[mask(lines.join('\n'), names), '', ...formatEvidenceLines(evidence, names)].join('\n')}\n`;
}

function describeEntry(entry: Headphones, { adapter, facts, computer }: Snapshot): string[] {
  const model = findModel(entry.modelId);
  const findings = selectFindings(collectEvidence(adapter, entry, model, facts), computer);
  const { leHalf, batteryParts } = entry;
  const parts = Object.entries(batteryParts ?? {}).flatMap(([part, value]) => (value ? [`${part} ${value.percent} %`] : []));
  return [
    `  ${entry.id}: ${model?.name ?? 'Sony headphones, model unknown'} (${entry.confidence ?? 'not certain'}; ${entry.reasons.map(({ kind }) => kind).join(', ') || 'no reasons'})`,
    `    state: ${entry.state} (${entry.why.map((reason) => reason.kind).join(', ')})`,
    `    stored by the system: ${entry.bonded ?? 'unknown'}; refusals: ${entry.refusals}; sound server’s profile: ${entry.sound?.profile ?? 'unknown'}`,
    `    profiles: ${entry.soundProfiles?.join(', ') || 'none or unknown'}; trusted: ${entry.trusted ?? 'unknown'}; drops: ${entry.drops}; default output: ${entry.output ?? 'unknown'}; for calls: output ${entry.calls?.output ?? 'unknown'}, microphone ${entry.calls?.microphone ?? 'unknown'}`,
    `    LE_ half: ${leHalf === null ? 'not known' : `${leHalf.paired ? 'paired' : 'not paired'}, ${leHalf.connected ? 'connected' : 'not connected'}, joined by ${leHalf.join ?? 'nothing'}`}`,
    `    battery: ${entry.battery ?? 'unknown'}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}; signal: ${entry.rssi ?? 'unknown'}; firmware: ${entry.firmware ?? 'unknown'}`,
    `    findings: ${findings.join(', ') || 'none'}`,
  ];
}

/** Masks addresses, the home folder, the user's name and the given names in a text of several lines. */
export function mask(text: string, names: readonly string[]): string {
  // A name that looks like an address was masked as one before, so its masked form is replaced, too.
  const all = names.flatMap((name) => [name, redact(name)]);
  const masked = hideNames(text.split('\n').map(redact).join('\n'), all, () => '[name]');
  return masked.replace(/··:··:··:··:··:[0-9a-f]{2}/gi, '[address]');
}
