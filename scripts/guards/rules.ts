import { type Guard, guard, LIST, REPORT, RUNNER, SETTINGS, SHELL, unit } from './guard';

const MENDING = unit('main/actions/fix-pairing.test.ts');
const PAIRING_REQUEST = unit('main/actions/pairing-request.test.ts');
const UPDATES = unit('main/shell/updates.test.ts');
const STATE = unit('main/headphones/headphones-state.test.ts');

/** Rules of the core whose removal no test detected when the second attack tried it, see docs/attack-findings.md. */
export const RULES_GUARDS: readonly Guard[] = [
  guard(
    'rules: giving up while the old pairing is tried',
    'main/actions/fix-pairing.ts',
    'if (run.signal.aborted) throw error;\n    log(',
    'log(',
    MENDING,
  ),
  guard(
    'rules: a removed pairing is found by its address alone',
    'main/actions/fix-pairing.ts',
    'await waitForPairingMode(run, again)',
    'await waitForPairingMode(run, { ...again, address: null, hashes: [] })',
    RUNNER,
  ),
  guard(
    'rules: an address before a fingerprint',
    'main/actions/pairing-request.ts',
    'return clicked.address === null ? clicked.hashes.includes(hashAddress(address)) : address === clicked.address;',
    'return clicked.hashes.includes(hashAddress(address)) || address === clicked.address;',
    PAIRING_REQUEST,
  ),
  guard(
    'rules: the nearest of the model',
    'main/actions/pairing-request.ts',
    '(b.rssi ?? -200) - (a.rssi ?? -200)',
    '(a.rssi ?? -200) - (b.rssi ?? -200)',
    PAIRING_REQUEST,
  ),
  guard(
    'rules: no question about a pairing of this computer',
    'main/actions/pairing-request.ts',
    ' && !classic.paired,\n',
    ',\n',
    PAIRING_REQUEST,
  ),
  guard(
    'rules: the surer verdict',
    'main/headphones/reduce.ts',
    'getCertainty(fresh.identification) >= getCertainty(before.identification) ? fresh.identification : before.identification',
    'fresh.identification',
    LIST,
  ),
  guard(
    'rules: proof from before the bond',
    'main/headphones/headphones-state.ts',
    ' || newest.at <= pairedAt) return null;',
    ') return null;',
    STATE,
  ),
  guard(
    'rules: a refused key for ten minutes',
    'main/headphones/headphones-state.ts',
    'classic.refused !== null && now - classic.refused.at < REFUSED_TTL_MS ? classic.refused : null',
    'classic.refused',
    STATE,
  ),
  guard(
    'rules: no pairing mode without Bluetooth',
    'main/headphones/headphones-state.ts',
    'conditions.on ? findPairingProof(group, now, conditions, lastPairing) : null',
    'findPairingProof(group, now, conditions, lastPairing)',
    STATE,
  ),
  guard(
    'rules: a bare beacon is not sure',
    'main/headphones/headphones-state.ts',
    "(join !== 'probably' && (join !== null || identity.hash !== null))",
    "join !== 'probably'",
    LIST,
  ),
  guard(
    'rules: one id for one entry',
    'main/headphones/entry-ids.ts',
    ' && !used.has(known)) ??',
    ') ??',
    unit('main/headphones/entry-ids.test.ts'),
  ),
  guard(
    'rules: battery of the air is no evidence',
    'catalog/symptoms/evidence.ts',
    'const battery = system.reportedBattery ??',
    'const battery = headphones.battery ??',
    unit('catalog/symptoms/'),
  ),
  guard(
    'rules: keys are a finding',
    'catalog/symptoms/findings.ts',
    "  { id: 'foreign-services', needs: ['paired'] },\n",
    '',
    unit('catalog/symptoms/'),
  ),
  guard(
    'rules: a button removes what types',
    'catalog/symptoms/quick-fix.ts',
    "  'foreign-services': ['remove'],\n",
    '',
    unit('catalog/symptoms/'),
  ),
  guard('rules: a time that calendars have', 'main/shell/settings.ts', 'lastSeen: momentSchema', 'lastSeen: z.number()', SETTINGS),
  guard(
    'rules: no download in a copy that cannot replace itself',
    'main/shell/updates.ts',
    "this.#parts.channel !== 'automatic' || this.#view.state !== 'available'",
    "this.#view.state !== 'available'",
    UPDATES,
  ),
  guard(
    'rules: no id of this computer in requests for updates',
    'main/shell/updates.ts',
    "updater.requestHeaders = { 'x-user-staging-id': '00000000-0000-0000-0000-000000000000' };",
    '',
    UPDATES,
  ),
  guard(
    'rules: a name that looks like an address',
    'main/shell/report.ts',
    'names.flatMap((name) => [name, redact(name)])',
    'names',
    REPORT,
  ),
  guard(
    'rules: a bound of learned methods',
    'catalog/methods/learned.ts',
    '.slice(-MAX_LEARNED)',
    '',
    unit('catalog/methods/methods.test.ts'),
  ),
  guard(
    'rules: a hidden window ends a session with headphones',
    'main/app/earshot.ts',
    'if (!windowVisible) this.controlService.cancel();',
    '',
    unit('main/app/earshot.test.ts'),
  ),
  guard(
    'rules: a line of the log is cut before it is searched',
    'main/shell/log.ts',
    'redact(whole.slice(0, MAX_SEARCHED))',
    'redact(whole)',
    SHELL,
  ),
];
