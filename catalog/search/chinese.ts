import { type Concept, VERB_CONCEPTS, VERBS } from './concept';
import type { Lexicon } from './lexicon/lexicon';

/** Words that negate a Chinese verb after them, with at most three characters between: “没有自动连接”. */
const NOT_BEFORE = /(?:不(?!停|断|稳|同|久)|没(?:有|法|能)?|无法|无(?!线)|未|难以|别|失败)[^，。！？,!?；;不没无]{0,3}$/u;

/** Complements that negate a Chinese verb before them: “连不上”, “搜索不到”, “配对失败”. */
const NOT_AFTER =
  /^[^，。！？,!?；;]{0,4}?(?:不(?:上|到|了|见|出|开|进|着|掉|动|起|住|来|通|成|清|下|去|回|灵|亮|响)|没(?:有)?(?:反应|声|用|成功)|失败|无效|不成功|异常|出错|错误|被拒|失灵)/u;

/** Creates the function that reads Chinese queries, which have no spaces and no forms of verbs. */
export function createChineseFinder(lexicon: Lexicon): (query: string) => ReadonlySet<Concept> {
  const concepts = Object.entries(lexicon.concepts).map(([concept, list]) => [concept as Concept, toExpression(list)] as const);
  const verbs = VERBS.map((verb) => [verb, toExpression(lexicon.verbs[verb] ?? '')] as const);
  return (query) => {
    // A space between two Chinese words ends a thought, as a comma does. Elsewhere it means nothing.
    const text = query
      .normalize('NFKC')
      .toLowerCase()
      .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ',')
      .replace(/\s+/g, '');
    const found = new Set<Concept>();
    for (const [concept, matcher] of concepts) if (text.search(matcher) >= 0) found.add(concept);
    for (const [verb, matcher] of verbs) {
      for (const { index, 0: match } of text.matchAll(matcher)) {
        const isNegated = NOT_BEFORE.test(text.slice(0, index)) || NOT_AFTER.test(text.slice(index + match.length));
        for (const concept of VERB_CONCEPTS[verb][isNegated ? 'no' : 'yes']) found.add(concept);
      }
    }
    return found;
  };
}

/** Creates the expression of a list of regular expressions. An empty list matches nothing. */
function toExpression(list: string): RegExp {
  const alternatives = list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return new RegExp(alternatives.length === 0 ? '(?!)' : alternatives.join('|'), 'giu');
}
