import { writeFile } from 'node:fs/promises';
import { arch, release, type } from 'node:os';
import { app, clipboard, dialog } from 'electron';
import type { Evidence } from '../../catalog/report-evidence';
import type { Snapshot } from '../../contract/snapshot';
import type { EventLog } from './event-log';

/** Sources of the report. */
interface ReportSource {
  readonly snapshot: Snapshot;
  /** Names that owners gave, for masking. */
  readonly privateNames: readonly string[];
  /** Records of the system behind the headphones. */
  readonly evidence: readonly Evidence[];
  /** Returns lines about the Bluetooth stack, and its stored responses. */
  readonly system: {
    about(): Promise<readonly string[]>;
    readonly recorder?: { readonly lines: Parameters<typeof import('./recording')['formatRecording']>[0] } | null;
  };
}

/** Creates the diagnostics report, and copies or saves it on the user's request. */
export class Reporter {
  readonly #events: EventLog;
  readonly #now: () => number;
  readonly #source: ReportSource;
  /** Report in progress. There is one at a time because it starts programs of the system. */
  #pendingReport: Promise<string> | null = null;

  constructor(events: EventLog, now: () => number, source: ReportSource) {
    this.#events = events;
    this.#now = now;
    this.#source = source;
  }

  /** Returns the current report. A second call during its creation returns the same one. */
  make(): Promise<string> {
    this.#pendingReport ??= this.#make().finally(() => {
      this.#pendingReport = null;
    });
    return this.#pendingReport;
  }

  async #make(): Promise<string> {
    const adapter = await this.#source.system.about();
    const { snapshot, privateNames: names, evidence } = this.#source;
    const { electron, chrome, node } = process.versions;
    const versions = [
      `Earshot ${app.getVersion()} (${snapshot.mode})`,
      `${type()} ${release()} ${arch()}; Electron ${electron ?? 'none'}, Chromium ${chrome ?? 'none'}, Node ${node}`,
    ];
    // A report is rare, so its module loads with the first one.
    const { makeReport } = await import('./report');
    return makeReport({ at: this.#now(), versions, adapter, snapshot, names, events: this.#events.events, evidence });
  }

  /** Copies a text of the window to the clipboard. Rejects if the system refuses it. */
  async copyText(text: string): Promise<void> {
    await clipboard.writeText(text);
  }

  /** Copies the report to the clipboard. Rejects if the system refuses it. */
  async copy(): Promise<void> {
    await clipboard.writeText(await this.make());
  }

  /** Writes the report to a file that the user chooses. Rejects when the file cannot be written. */
  async save(): Promise<void> {
    const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: 'earshot-report.txt' });
    if (!canceled && filePath !== '') await writeFile(filePath, await this.make());
  }

  /** Writes the system's masked responses to a file that the user chooses. Rejects when the file cannot be written. */
  async saveRecording(): Promise<void> {
    const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: 'earshot-recording.jsonl' });
    if (canceled || filePath === '') return;
    const { system, privateNames } = this.#source;
    const about = [`Earshot ${app.getVersion()}`, ...(await system.about())];
    const { formatRecording } = await import('./recording');
    await writeFile(filePath, formatRecording(system.recorder?.lines ?? [], about, privateNames));
  }
}
