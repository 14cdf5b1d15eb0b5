import { Helper, spawnHelper } from '../../../helper';
import { WindowsBackends } from '../sources';

/**
 * Responses by the verb of the request. Each list is used in order, and its last response is repeated. `'silence'` sends nothing, and
 * `'end'`
 * ends the process.
 */
export type ScriptedResponses = Readonly<Record<string, readonly unknown[]>>;

/** Creates a helper that runs our own program and, on the request `{ verb: 'requests' }`, returns its requests. */
export function createRespondingHelper(responses: ScriptedResponses): Helper {
  const program = `
    const responses = ${JSON.stringify(responses)};
    const requests = [];
    require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
      const request = JSON.parse(line);
      if (request.verb === 'requests') return console.log(JSON.stringify(requests));
      requests.push(request);
      const list = responses[request.verb] ?? [];
      const response = list.length > 1 ? list.shift() : list[0];
      if (response === 'end') { console.error('the reason'); process.exit(3); }
      if (response !== 'silence') console.log(JSON.stringify(response ?? null));
    });`;
  return new Helper(spawnHelper([process.execPath, '-e', program]), { name: 'the helper' });
}

/** Backend that does not exist. */
export const ABSENT = { request: () => Promise.reject(new Error('it is not there')), close: () => undefined };

/** Creates backends, of which the minimal one fails. */
export function createBackends(
  win32: Pick<Helper, 'request' | 'close'>,
  script: Pick<Helper, 'request' | 'close'>,
  now?: () => number,
): WindowsBackends {
  return new WindowsBackends(win32, script, () => Promise.reject(new Error('no cmdlets')), now);
}

/** Creates a Windows with one working backend, whose program responds from a list. */
export class ScriptedWindows {
  helper = createRespondingHelper({});

  /** Creates backends of which only PowerShell works. */
  script(responses: ScriptedResponses): WindowsBackends {
    this.helper = createRespondingHelper(responses);
    return createBackends(ABSENT, this.helper);
  }

  /** Creates backends of which only Win32 works. */
  win32(responses: ScriptedResponses): WindowsBackends {
    this.helper = createRespondingHelper(responses);
    return createBackends(this.helper, ABSENT);
  }

  /** Returns the requests that the backend received. */
  requests(): Promise<unknown> {
    return this.helper.request({ verb: 'requests' }, 60_000);
  }
}
