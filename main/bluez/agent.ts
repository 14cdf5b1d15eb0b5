import type { PairingQuestion } from '../../catalog/actions/action';
import { isHeadphoneService } from '../../catalog/identify/services';
import { type BluezClient, BluezError } from './client';

/** Object path of the agent. */
const AGENT_PATH = '/app/earshot/agent';
const AGENT = 'org.bluez.Agent1';
const MANAGER = { path: '/org/bluez', iface: 'org.bluez.AgentManager1' } as const;
/** Capability to show a number and to read one from the user. Headsets then select the simplest method, usually without a number. */
const CAPABILITY = 'KeyboardDisplay';

type QuestionHandler = (question: PairingQuestion, withdrawn?: AbortSignal) => Promise<string | boolean>;

/**
 * Pairing agent that responds to BlueZ while Earshot pairs. It is registered only for that time and never as the default agent,
 * so that the desktop keeps its own. It refuses everything that is not about the device being paired. Source: BlueZ
 * doc/org.bluez.Agent.rst.
 */
export class PairingAgent {
  readonly #client: BluezClient;

  constructor(client: BluezClient) {
    this.#client = client;
  }

  /** Handles one pairing. The returned function ends it. Rejects with {@link BluezError}. */
  async serve(device: string, ask: QuestionHandler, signal: AbortSignal): Promise<() => Promise<void>> {
    let open = new AbortController();
    const end = this.#client.serve(AGENT_PATH, AGENT, async (member, body) => {
      if (member === 'Release' || member === 'Cancel') {
        // BlueZ canceled the request.
        open.abort(new BluezError('org.bluez.Error.Canceled', 'the question was withdrawn'));
        open = new AbortController();
        return null;
      }
      if (signal.aborted || body[0] !== device) throw new BluezError('org.bluez.Error.Rejected', 'not the device being paired');
      return respond(member, body, (question) => ask(question, open.signal));
    });
    try {
      await this.#client.call(MANAGER.path, MANAGER.iface, 'RegisterAgent', 'os', [AGENT_PATH, CAPABILITY]);
    } catch (error) {
      // An earlier pairing that failed left this object, and Earshot can use it again.
      if (!(error instanceof BluezError) || error.errorName !== 'org.bluez.Error.AlreadyExists') {
        end();
        throw error;
      }
    }
    return async () => {
      end();
      await this.#client.call(MANAGER.path, MANAGER.iface, 'UnregisterAgent', 'o', [AGENT_PATH]).catch(() => undefined); // The service can be gone.
    };
  }
}

/** Reply to one question of BlueZ: signature and body, or null for an empty reply. */
async function respond(
  member: string,
  body: readonly unknown[],
  ask: (question: PairingQuestion) => Promise<string | boolean>,
): Promise<readonly [string, unknown[]] | null> {
  switch (member) {
    case 'RequestPinCode': {
      const code = await ask({ kind: 'enter', suggestion: null });
      if (typeof code !== 'string' || !/^\w{1,16}$/.test(code)) throw createRejection();
      return ['s', [code]];
    }
    case 'RequestPasskey': {
      const code = await ask({ kind: 'enter', suggestion: null });
      if (typeof code !== 'string' || !/^\d{1,6}$/.test(code)) throw createRejection();
      return ['u', [Number(code)]];
    }
    case 'DisplayPinCode':
    case 'DisplayPasskey':
      // The number is only shown, because BlueZ waits for the headset.
      void ask({ kind: 'show', passkey: formatPasskey(body[1]) }).catch(() => undefined);
      return null;
    case 'RequestConfirmation':
      if ((await ask({ kind: 'confirm', passkey: formatPasskey(body[1]) })) !== true) throw createRejection();
      return null;
    case 'RequestAuthorization':
      // The pairing is authorized because the user requested it.
      return null;
    case 'AuthorizeService':
      // Only sound is authorized, and no keyboard, network or files, because the user requested headphones.
      if (typeof body[1] !== 'string' || !isHeadphoneService(body[1]))
        throw new BluezError('org.bluez.Error.Rejected', 'not for headphones');
      return null;
    default:
      throw new BluezError('org.freedesktop.DBus.Error.UnknownMethod', member);
  }
}

function formatPasskey(value: unknown): string {
  return typeof value === 'number' ? String(value).padStart(6, '0') : typeof value === 'string' ? value.slice(0, 16) : '';
}

function createRejection(): BluezError {
  return new BluezError('org.bluez.Error.Rejected', 'the user declined');
}
