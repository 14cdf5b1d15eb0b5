/** Value of a property list, without the types that no reader here needs: data and dates are null. */
type PropertyValue = string | number | boolean | null | readonly PropertyValue[] | { readonly [key: string]: PropertyValue };

/** Maximum depth of values, so that a hostile list cannot end the reader. */
const MAX_DEPTH = 32;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Parses a property list in Apple's XML, e.g. from `ioreg -a`. Throws a SyntaxError for anything else.
 * Source: plist(5); www.apple.com/DTDs/PropertyList-1.0.dtd.
 */
export function parsePropertyList(xml: string): PropertyValue {
  const body = /<plist\b[^>]*>([\s\S]*)<\/plist>/.exec(xml)?.[1];
  if (body === undefined) throw new SyntaxError('not a property list');
  const tokens = [...body.matchAll(/<(\/?)([a-z]+)\s*(\/?)>([^<]*)/g)].map(([, close, name = '', empty, text = '']) => {
    return { close: close === '/', empty: empty === '/', name, text };
  });
  let at = 0;
  const readValue = (depth: number): PropertyValue => {
    if (depth > MAX_DEPTH) throw new SyntaxError('nested too deeply');
    const token = tokens[at];
    at += 1;
    if (token === undefined || token.close) throw new SyntaxError('a value is missing');
    const { name, empty, text } = token;
    if (empty) return name === 'true' ? true : name === 'false' ? false : name === 'array' ? [] : name === 'dict' ? {} : null;
    const value = name === 'array' ? readArray(depth + 1) : name === 'dict' ? readDictionary(depth + 1) : readScalar(name, text);
    if (!isEnd(name)) throw new SyntaxError(`${name} is not closed`);
    at += 1;
    return value;
  };
  const isEnd = (name: string): boolean => tokens[at]?.close === true && tokens[at]?.name === name;
  const readArray = (depth: number): PropertyValue[] => {
    const values: PropertyValue[] = [];
    while (!isEnd('array')) values.push(readValue(depth));
    return values;
  };
  const readDictionary = (depth: number): Record<string, PropertyValue> => {
    const values: Record<string, PropertyValue> = Object.create(null) as Record<string, PropertyValue>;
    while (!isEnd('dict')) {
      const key = readValue(depth);
      if (typeof key !== 'string') throw new SyntaxError('a key is not text');
      values[key] = readValue(depth);
    }
    return values;
  };
  return readValue(0);
}

function readScalar(name: string, text: string): PropertyValue {
  if (name === 'string' || name === 'key') return text.replace(/&(\w+);/g, (whole, entity: string) => ENTITIES[entity] ?? whole);
  if (name === 'integer' || name === 'real') return Number(text);
  return null;
}
