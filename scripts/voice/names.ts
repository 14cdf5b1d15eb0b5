import type { Fault } from './fault';
import type { ExportedName } from './passage';

const BARE_ENDING = /(?:^|[a-z0-9])(Of|In|At)$|[A-Za-z](2)$/;
/** Phrasal verbs, in which the particle is a part of the verb. */
const PARTICLE = /^(?:sign|log|opt|zoom|fade|check|plug|isPlugged|isLogged|isSigned)In$/;
const PARTICIPLE =
  /^(?:Said|Told|Heard|Seen|Found|Kept|Known|Made|Held|Left|Gone|Done|Taken|Given|Meant|Sent|Begun|Read|(?!Feed|Need|Speed|Seed|Bed|Led|Red|Embed)[A-Z][a-z]+ed)$/;

/** Returns the fault of an exported name that ends in a bare preposition or is a participle, or null. */
export function nameFault({ kind, file, line, name }: ExportedName): Fault | null {
  const where = `${file}:${line}`;
  if (kind === 'type') {
    if (!PARTICIPLE.test(name)) return null;
    const suggestion = 'a type is a noun: …Request, …Response, …Result, …State, …Event or …Options';
    return { rule: 'type-name', where, text: name, detail: name, suggestion };
  }
  const [, ending, digit] = BARE_ENDING.exec(name) ?? [];
  const found = ending ?? digit;
  if (found === undefined || PARTICLE.test(name)) return null;
  const suggestion = 'begin with a verb and end with its object: parse…, get…, find…, format…, create…, is…';
  return { rule: 'function-name', where, text: name, detail: found, suggestion };
}
