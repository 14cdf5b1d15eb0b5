import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { en } from '../catalog/messages/en/index';

/** Bundle of the reader for browsers: a script that adds its class to the page. */
const SCRIPT = `(() => {${readFileSync(
  createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js'),
  'utf8',
).replace(/export\s*\{\s*(\S+) as Virtual[^}]*\};?/, 'globalThis.VirtualReader = $1;')}
})();`;

/** Maximum number of phrases of one page, so that a cursor that starts over doesn't run forever. */
const MAX_PHRASES = 500;
/** Announcement of a page that is not loaded yet, which only a slow computer speaks. */
const LOADING = `polite: ${en['part.loading']}`;
/** Roles whose name is their content, so that screen readers read it once. */
const NAMED_BY_CONTENT = /^(?:button|heading|link|tab|option|summary)\b/;
/** Roles that screen readers don't announce. */
const SILENT = /^(?:paragraph|strong|emphasis|generic|article)$/;
const ITEM = /^listitem, level 1,(?: (current step),)? position (\d+), set size (\d+)$/;

/** Phrase of the reader with its nested phrases. */
interface SpokenPhrase {
  readonly phrase: string;
  readonly inside: readonly SpokenPhrase[];
}

/**
 * A virtual screen reader in the window. It writes down its speech: the pages that the user reads, and what is announced or gets the
 * focus when something happens.
 */
export class VirtualReader {
  readonly #page: Page;
  readonly #lines: string[] = [];

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Loads the reader into a page, and starts to record its speech. */
  static async start(page: Page): Promise<VirtualReader> {
    await page.evaluate(SCRIPT);
    await page.evaluate('globalThis.listener = new VirtualReader(); listener.start({ container: document.body })');
    return new VirtualReader(page);
  }

  /** The script so far. Lines with `>` are events, those with `!` are spoken without a request, and the others are read by the user. */
  get script(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  /** Begins a part of the script. */
  part(title: string): void {
    if (this.#lines.length > 0) this.#lines.push('');
    this.#lines.push(`# ${title}`);
  }

  /** Reads everything in the first element that fits, from its beginning to its end. */
  async read(selector: string): Promise<void> {
    const phrases = await this.#page.evaluate<string[]>(`(async () => {
      // The reader has no notion of folded parts.
      const folded = [...document.querySelectorAll('details:not([open]) > :not(summary, [aria-hidden])')];
      for (const part of folded) part.setAttribute('aria-hidden', 'true');
      const reader = new VirtualReader();
      await reader.start({ container: document.querySelector(${JSON.stringify(selector)}) });
      const first = await reader.lastSpokenPhrase();
      for (let count = 0; count < ${MAX_PHRASES}; count += 1) {
        await reader.next();
        if ((await reader.lastSpokenPhrase()) === first) break;
      }
      const phrases = await reader.spokenPhraseLog();
      await reader.stop();
      for (const part of folded) part.removeAttribute('aria-hidden');
      return phrases;
    })()`);
    this.#lines.push(...formatSpoken(parsePhrases(phrases.slice(0, -1))).map((line) => `  ${line}`));
  }

  /** Records an event of the user or the radio, and the speech that follows until `settled` resolves. */
  async record(event: string, act: () => Promise<unknown>, settled: () => Promise<unknown>): Promise<void> {
    await this.#page.evaluate('listener.clearSpokenPhraseLog()');
    await act();
    await settled();
    const phrases = await this.#page.evaluate<string[]>('new Promise((resolve) => setTimeout(() => resolve(listener.spokenPhraseLog())))');
    // One change of a region is several mutations, each of which gives the same phrase.
    const heard = phrases.filter((phrase, index) => phrase !== phrases[index - 1] && phrase !== LOADING);
    this.#lines.push(`> ${event}`, ...heard.map((phrase) => `! ${phrase}`));
  }
}

function parsePhrases(phrases: readonly string[]): readonly SpokenPhrase[] {
  const spoken: SpokenPhrase[] = [];
  for (let index = 0; index < phrases.length; index += 1) {
    const phrase = phrases[index] ?? '';
    const end = phrases.findIndex((later, at) => at > index && (later === `end of ${phrase}` || later === `end, ${phrase}`));
    spoken.push({ phrase, inside: end < 0 ? [] : parsePhrases(phrases.slice(index + 1, end)) });
    if (end >= 0) index = end;
  }
  return spoken;
}

// Leaves out a label that the part around it has as its name.
function formatSpoken(spoken: readonly SpokenPhrase[], around = ''): readonly string[] {
  return spoken.flatMap(({ phrase, inside }): readonly string[] => {
    if (phrase === around || around.endsWith(`, ${phrase}`)) return [];
    if (NAMED_BY_CONTENT.test(phrase)) return [phrase];
    const lines = formatSpoken(inside, phrase);
    if (SILENT.test(phrase)) return lines;
    const item = ITEM.exec(phrase);
    if (item !== null)
      return [`${item[2]} of ${item[3]}${item[1] === undefined ? '' : `, ${item[1]}`}: ${lines[0] ?? ''}`, ...lines.slice(1)];
    if (phrase === 'status') return lines.length === 0 ? [] : [`status: ${lines.join(' ')}`];
    return [phrase, ...lines.map((line) => `  ${line}`)];
  });
}
