import { Helper, spawnHelper } from '../../../helper';
import { WindowsBackends } from '../sources';

/** Answers by the verb of the question: each list's in turn, the last one again and again; `'silence'` is none, `'end'` the end. */
export type Answers = Readonly<Record<string, readonly unknown[]>>;

/** A helper that runs a program of ours; asked `{ verb: 'asked' }` it tells what it was asked. */
export function createRespondingHelper(answers: Answers): Helper {
  const program = `
    const answers = ${JSON.stringify(answers)};
    const asked = [];
    require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
      const question = JSON.parse(line);
      if (question.verb === 'asked') return console.log(JSON.stringify(asked));
      asked.push(question);
      const list = answers[question.verb] ?? [];
      const answer = list.length > 1 ? list.shift() : list[0];
      if (answer === 'end') { console.error('the reason'); process.exit(3); }
      if (answer !== 'silence') console.log(JSON.stringify(answer ?? null));
    });`;
  return new Helper(spawnHelper([process.execPath, '-e', program]), { name: 'the helper' });
}

/** A way that is not there. */
export const ABSENT = { ask: () => Promise.reject(new Error('it is not there')), close: () => undefined };

/** Sources with the given ways; the minimal one fails. */
export function sources(win32: Pick<Helper, 'ask' | 'close'>, script: Pick<Helper, 'ask' | 'close'>, now?: () => number): WindowsBackends {
  return new WindowsBackends(win32, script, () => Promise.reject(new Error('no cmdlets')), now);
}
