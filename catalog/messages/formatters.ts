/** Formatters of intl-messageformat. */
interface MessageFormatters {
  getNumberFormat(locales?: string | string[], options?: Intl.NumberFormatOptions): Intl.NumberFormat;
  getDateTimeFormat(locales?: string | string[], options?: Intl.DateTimeFormatOptions): Intl.DateTimeFormat;
  getPluralRules(locales?: string | string[], options?: Intl.PluralRulesOptions): Intl.PluralRules;
}

/** Whole numbers below this have no separators in any language. */
const MAX_PLAIN = 1_000;

/**
 * Creates the formatters that all messages of a language share. Each of ICU's own takes memory, and the first one for numbers loads 2 MB
 * of ICU's data in 30 ms. So numbers without separators are formatted without it. Every language of the interface has European digits.
 */
export function createFormatters(): MessageFormatters {
  const numbers = new Map<string, Intl.NumberFormat>();
  const plurals = new Map<string, Intl.PluralRules>();
  const format = (locales: string | string[] | undefined, value: number | bigint): string => {
    if (isPlain(value)) return String(value);
    return find(numbers, String(locales), () => new Intl.NumberFormat(locales)).format(value);
  };
  return {
    // intl-messageformat calls nothing but `format`.
    getNumberFormat: (locales, options) =>
      options === undefined
        ? ({ format: (value: number | bigint) => format(locales, value) } as Intl.NumberFormat)
        : new Intl.NumberFormat(locales, options),
    getDateTimeFormat: (...options) => new Intl.DateTimeFormat(...options),
    getPluralRules: (locales, options) =>
      find(plurals, `${String(locales)} ${options?.type}`, () => new Intl.PluralRules(locales, options)),
  };
}

function isPlain(value: number | bigint): boolean {
  return typeof value === 'number' && Number.isInteger(value) && !Object.is(value, -0) && value >= 0 && value < MAX_PLAIN;
}

function find<T>(known: Map<string, T>, key: string, create: () => T): T {
  const found = known.get(key) ?? create();
  known.set(key, found);
  return found;
}
