import { type Guard, guard, page, unit } from './guard';

/** Programs, updates, package. */
export const PROGRAMS_GUARDS: readonly Guard[] = [
  guard(
    'environment of the radio',
    'main/radio/environment.ts',
    ' && KEPT.has(pair[0].toUpperCase())',
    '',
    unit('main/radio/environment.test.ts'),
  ),
  guard(
    'programs of Windows',
    'main/system/windows/programs.ts',
    'return win32.join(',
    'return below ?? win32.join(',
    unit('main/system/windows/programs.test.ts'),
  ),
  guard(
    'questions to Win32',
    'main/system/windows/question.ts',
    'const address = z.string().regex(/^[0-9A-F]{12}$/);',
    'const address = z.string();',
    unit('main/system/windows/question.test.ts'),
  ),
  guard(
    'permission of the Mac',
    'resources/helpers/mac.js',
    "if (authorization !== ALLOWED) return { status: 'NoPermission' };",
    '',
    unit('main/system/mac/mac.test.ts'),
  ),
  guard(
    'recording: addresses',
    'main/shell/recording.ts',
    'return text.replace(ADDRESS, (',
    'return text.replace(/never/, (',
    unit('main/shell/recording.test.ts'),
  ),
  guard(
    'recording: names',
    'main/shell/recording.ts',
    "if (matchName(name).kind === 'model') return name;",
    'if (name) return name;',
    unit('main/shell/recording.test.ts'),
  ),
  guard(
    'package: natives of another system',
    'electron-builder.yml',
    `    - "!node_modules/@stoprocent/noble/prebuilds/!(win32-\${arch})/**"\n`,
    '',
    { kind: 'package' },
  ),
  guard(
    'updates: signature',
    'main/shell/updates.ts',
    'if (key !== null && !isSigned(announced as Announcement, key)) return',
    'if (false) return',
    page('e2e/updates.spec.ts'),
  ),
  guard(
    'sound server: names of profiles',
    'main/system/linux/sound-answer.ts',
    ' || !/^[a-z][\\w-]{0,63}$/.test(profile)',
    '',
    unit('main/system/linux/sound-answer.test.ts'),
  ),
  guard('updates: key', 'main/shell/installation.ts', "if (!hasKey) return 'none';", '', unit('main/shell/updates.test.ts')),
  guard(
    'updates: only when asked',
    'main/shell/updates.ts',
    'updater.autoDownload = false;',
    'updater.autoDownload = true;',
    unit('main/shell/updates.test.ts'),
  ),
  guard('package: packages', 'electron-builder.yml', '  - "!node_modules/@abandonware/!(noble)/**"\n', '', { kind: 'package' }),
  guard('package: licences', 'electron-builder.yml', '  - NOTICE\n', '', { kind: 'package' }),
  guard('package: fuses', 'electron-builder.yml', '  runAsNode: false\n', '', { kind: 'package' }),
];
