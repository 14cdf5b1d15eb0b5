import { AGENT, type Guard, guard } from './guard';

/** The bus. */
export const BUS_GUARDS: readonly Guard[] = [
  guard('agent: device', 'main/bluez/agent.ts', 'signal.aborted || body[0] !== device', 'signal.aborted', AGENT),
  guard('agent: sender', 'main/bluez/client.ts', ' || message.sender !== this.#owner || message.interface', ' || message.interface', AGENT),
  guard('agent: interface', 'main/bluez/client.ts', ' || message.interface !== served.iface', '', AGENT),
  guard(
    'agent: shape of a PIN',
    'main/bluez/agent.ts',
    "typeof code !== 'string' || !/^\\w{1,16}$/.test(code)",
    "typeof code !== 'string'",
    AGENT,
  ),
  guard(
    'agent: shape of a passkey',
    'main/bluez/agent.ts',
    "typeof code !== 'string' || !/^\\d{1,6}$/.test(code)",
    "typeof code !== 'string'",
    AGENT,
  ),
  guard('agent: services', 'main/bluez/agent.ts', "if (typeof body[1] !== 'string' || !isHeadphoneService(body[1]))", 'if (false)', AGENT),
  guard(
    'agent: unregistered',
    'main/bluez/agent.ts',
    "await this.#client.call(MANAGER.path, MANAGER.iface, 'UnregisterAgent', 'o', [AGENT_PATH]).catch(() => undefined);",
    '',
    AGENT,
  ),
  guard('bus: signals of others', 'main/bluez/client.ts', '    if (message.sender !== this.#owner) return;\n', '', AGENT),
  guard('bus: owner from any sender', 'main/bluez/owner-watch.ts', 'sender !== BUS.destination || ', '', AGENT),
  guard(
    'bus: number of objects',
    'main/bluez/client.ts',
    'if (this.#objects.size < MAX_OBJECTS) return true;',
    'if (this.#objects.size >= 0) return true;',
    AGENT,
  ),
  guard(
    'bus: ours has room',
    'main/bluez/client.ts',
    '    const { next } = this.#eviction;\n    if (next === null) return !isUnpairedDevice(object);',
    '    if (1 > 0) return false;\n    const { next } = this.#eviction;\n    if (next === null) return !isUnpairedDevice(object);',
    AGENT,
  ),
  guard(
    'bus: those reported once go first',
    'main/bluez/object-eviction-policy.ts',
    '(known ? this.#often : this.#once).add(path)',
    'this.#once.add(path)',
    AGENT,
  ),
];
