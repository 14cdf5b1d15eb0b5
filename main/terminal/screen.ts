import { createMessage } from '../../catalog/messages/message';
import { type Format, formatRows, formatStatus, formatTitle, type ListSnapshot, type Row } from './rows';

/** Used part of a terminal or file. */
export interface Output {
  readonly isTTY?: boolean;
  /** Size of the terminal, in cells; 0 or absent if it is unknown. */
  readonly rows?: number;
  readonly columns?: number;
  write(text: string): unknown;
}

/** View of the list in a terminal or a file. */
interface ListView {
  show(snapshot: ListSnapshot): void;
}

/** Assumed size of a terminal that doesn't report one, in cells. */
const USUAL_SIZE = { rows: 24, columns: 80 };
/** Column of the states. A longer name is truncated, so that no character's width has to be computed. */
const STATE_COLUMN = 32;
const CSI = '\u001b[';

/**
 * Creates the view for the output: a list that is redrawn, or plain lines.
 * @param terminal kind of the terminal in `TERM`. A `dumb` one, as of some editors and screen readers, can't move the cursor.
 */
export function createListView(output: Output, format: Format, terminal?: string): ListView {
  return output.isTTY === true && terminal !== 'dumb' ? new LiveList(output, format) : new PlainList(output, format);
}

/** List that is redrawn, with one row for each headset. */
class LiveList implements ListView {
  readonly #output: Output;
  readonly #format: Format;
  #drawn = 0;
  #last = '';

  constructor(output: Output, format: Format) {
    this.#output = output;
    this.#format = format;
  }

  show(snapshot: ListSnapshot): void {
    const lines = this.#lines(snapshot);
    const text = lines.join('\n');
    if (text === this.#last) return;
    this.#last = text;
    const up = this.#drawn === 0 ? '' : `${CSI}${this.#drawn}A\r`;
    this.#drawn = lines.length;
    // Wrapping is off for this write only, so that each line takes one row of the screen.
    this.#output.write(`${up}${CSI}0J${CSI}?7l${lines.map((line) => `${line}\n`).join('')}${CSI}?7h`);
  }

  #lines(snapshot: ListSnapshot): string[] {
    const format = this.#format;
    const width = this.#output.columns || USUAL_SIZE.columns;
    const head = [format('terminal.title'), ...formatStatus(snapshot, format)].flatMap((text) => wrapText(text, width));
    head.push('');
    const rows = formatRows(snapshot.headphones, format);
    if (rows.length === 0) return snapshot.adapter === 'ready' ? [...head, ...wrapText(format('terminal.none'), width)] : head;
    // The cursor can't go up beyond the screen, and its own line is below the last row.
    const room = Math.max(1, (this.#output.rows || USUAL_SIZE.rows) - head.length - 1);
    if (rows.length <= room) return [...head, ...rows.map(formatRow)];
    const shown = rows.slice(0, Math.max(1, room - 1));
    return [...head, ...shown.map(formatRow), format(createMessage('terminal.more', { count: rows.length - shown.length }))];
  }
}

/** Breaks a text into lines of at most `width` cells, between words, or anywhere in a script without spaces. */
export function wrapText(text: string, width: number): string[] {
  const lines = [''];
  let used = 0;
  for (const [part] of text.matchAll(
    / ?(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]|[^ \p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+)/gu,
  )) {
    const cells = [...part].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
    const isNew = used > 0 && used + cells > width;
    if (isNew) lines.push('');
    const piece = isNew || used === 0 ? part.trimStart() : part;
    used = isNew ? cells : used + cells;
    lines[lines.length - 1] += piece;
  }
  return lines;
}

/** Characters with a width of two cells in a terminal. */
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uff60]/u;

function formatRow({ name, facts }: Row): string {
  return `  ${name}${CSI}${STATE_COLUMN}G${CSI}0K ${facts}`;
}

/** Plain lines for a file or a pipe: each change is a line, and nothing is repeated. */
class PlainList implements ListView {
  readonly #output: Output;
  readonly #format: Format;
  readonly #rows = new Map<string, Row>();
  #status = '';

  constructor(output: Output, format: Format) {
    this.#output = output;
    this.#format = format;
    this.#print(format('terminal.title'));
  }

  show(snapshot: ListSnapshot): void {
    const status = formatStatus(snapshot, this.#format).join(' ');
    if (status !== '' && status !== this.#status) this.#print(status);
    this.#status = status;
    const rows = formatRows(snapshot.headphones, this.#format);
    const present = new Set(rows.map(({ id }) => id));
    for (const [id, { name }] of this.#rows) {
      if (present.has(id)) continue;
      this.#rows.delete(id);
      this.#print(formatTitle(name, this.#format('terminal.gone'), this.#format));
    }
    for (const row of rows) {
      const old = this.#rows.get(row.id);
      this.#rows.set(row.id, row);
      const line = formatLine(row, this.#format);
      if (old === undefined || formatLine(old, this.#format) !== line) this.#print(line);
    }
  }

  #print(line: string): void {
    this.#output.write(`${line}\n`);
  }
}

function formatLine({ name, facts }: Row, format: Format): string {
  return formatTitle(name, facts, format);
}
