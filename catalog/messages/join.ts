import { createMessage, type Message } from './message';

/** Joins names with the separator of the language, e.g. “SBC, AAC, LDAC”. Empty without any. */
export function joinNames(names: readonly string[]): Message {
  return join('row.names', names);
}

/** Joins facts about one thing with the separator of the language, e.g. “Connected, 80%”. Empty without any. */
export function joinFacts(facts: readonly string[]): Message {
  return join('row.facts', facts);
}

function join(key: 'row.names' | 'row.facts', [first = '', ...others]: readonly string[]): Message {
  return others.reduce<Message>((before, next) => createMessage(key, { before, next }), createMessage('name.plain', { name: first }));
}
