import { type GetTextTranslation, po } from 'gettext-parser';

/** Text of one key for a translator. */
export interface TextEntry {
  readonly key: string;
  /** English text. */
  readonly source: string;
  /** Translation, or an empty string. */
  readonly text: string;
  /** Explanations: what the text is about, and what fills its placeholders. */
  readonly notes: readonly string[];
  /** True if the English text has changed since the translation. */
  readonly stale: boolean;
}

/** Texts of a gettext file. */
interface PoTexts {
  /** Tag of the header `Language`, or null. */
  readonly tag: string | null;
  readonly entries: readonly { readonly key: string; readonly source: string; readonly text: string; readonly fuzzy: boolean }[];
}

/** Returns a gettext file: the key is the context, notes are comments, and stale texts are marked as fuzzy. */
export function formatPo(tag: string, entries: readonly TextEntry[]): string {
  const translations: Record<string, Record<string, GetTextTranslation>> = {};
  for (const { key, source, text, notes, stale } of entries) {
    const comments = { ...(notes.length > 0 ? { extracted: notes.join('\n') } : {}), ...(stale ? { flag: 'fuzzy' } : {}) };
    translations[key] = { [source]: { msgctxt: key, msgid: source, msgstr: [text], comments } };
  }
  const headers = {
    Language: tag,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
  };
  return `${po.compile({ charset: 'utf-8', headers, translations }, { foldLength: 0 }).toString('utf8')}\n`;
}

/** Reads a gettext file. Throws a SyntaxError with the line if it is malformed. */
export function parsePo(file: string): PoTexts {
  const { headers, translations } = po.parse(Buffer.from(file, 'utf8'));
  const entries = Object.values(translations)
    .flatMap((byId) => Object.values(byId))
    .filter(({ msgctxt, msgid }) => msgctxt !== undefined && msgid !== '')
    .map(({ msgctxt = '', msgid, msgstr, comments }) => ({
      key: msgctxt,
      source: msgid,
      text: msgstr[0] ?? '',
      fuzzy: comments?.flag?.split(/,\s*/).includes('fuzzy') === true,
    }));
  return { tag: headers.Language ?? null, entries };
}
