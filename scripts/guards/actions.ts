import { GUIDES, type Guard, guard, RUNNER, unit } from './guard';

/** What is done when somebody asks for it. */
export const ACTIONS_GUARDS: readonly Guard[] = [
  guard(
    'pairing: the clicked one',
    'main/actions/clicked.ts',
    'if (same !== undefined || clicked.address !== null || clicked.hashes.length > 0) return same ?? null;',
    'if (same !== undefined) return same;',
    RUNNER,
  ),
  guard('pairing: asks', 'main/actions/pairing.ts', 'if (yes === true) return found;', 'if (1 > 0) return found;', RUNNER),
  guard('pairing: services before', 'main/actions/pairing.ts', 'await refuseKeyboard(run, id, early ?? []);', '', RUNNER),
  guard('pairing: services after', 'main/actions/pairing.ts', 'if (early === null) await refuseKeyboard(run, id, services);', '', RUNNER),
  guard(
    'pairing: trust after the sound',
    'main/actions/pairing.ts',
    'await connect(run, found.id, found.classic);\n  // Windows and macOS',
    'await actions.trust?.(id);\n  await connect(run, found.id, found.classic);\n  // Windows and macOS',
    RUNNER,
  ),
  guard('fix: tries first', 'main/actions/mending.ts', ' && (await comesBack(run, id, classic))', '', RUNNER),
  guard(
    'fix: removes after the answer',
    'main/actions/mending.ts',
    'const found = await waitForPairingMode(run, clicked, classic?.paired === true);',
    'await removeRecords(run, [classic, ...le]);\n  const found = await waitForPairingMode(run, clicked, classic?.paired === true);',
    RUNNER,
  ),
  guard(
    'fix: a sure answer',
    'main/actions/clicked.ts',
    'if (classic.paired && !(alsoPaired && entry.pairing?.sure === true)) return [];',
    'if (classic.paired && !alsoPaired) return [];',
    RUNNER,
  ),
  guard(
    'answers: number of the question',
    'main/actions/runner.ts',
    'if (this.#answer?.question === question) this.#answer.resolve(value);',
    'this.#answer?.resolve(value);',
    RUNNER,
  ),
  guard(
    'erasing: no way past',
    'catalog/guides/progress.ts',
    'current: barrier >= 0 ? Math.min(wanted, barrier) : wanted',
    'current: wanted',
    GUIDES,
  ),
  guard(
    'guides: only what changed',
    'catalog/guides/progress.ts',
    'isMet(check, headphones) && !standing.includes(check)',
    'isMet(check, headphones)',
    GUIDES,
  ),
  guard('guides: a sure proof', 'catalog/guides/progress.ts', ' && headphones?.pairing?.sure !== false', '', GUIDES),
  guard(
    'notices: rate',
    'main/shell/notices.ts',
    'if (last !== undefined && now - last < NOTICE_EVERY_MS) return false;',
    '',
    unit('main/shell/desktop.test.ts'),
  ),
  guard(
    'notices: battery of the system',
    'main/shell/notices.ts',
    'battery === null || !batteryTold',
    'battery === null',
    unit('main/shell/desktop.test.ts'),
  ),
];
