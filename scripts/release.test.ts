import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { readPins } from './action-pins';
import { createMetainfo, findMetainfoFault } from './metainfo.mjs';
import { OPEN_TEXTS_FILE } from './open-texts.mjs';
import { findReleaseProblem, listReleaseProblems, readRepository } from './repository.mjs';
import { removeSdkPin } from './start/compile-noble.mjs';
import { createManifests, parseSums } from './store-manifests';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const OWN = { owner: 'an-owner', name: 'earshot', address: 'https://github.com/an-owner/earshot' };

describe('the address of the project', () => {
  test('reads the address from package.json', () => {
    expect(readRepository({ repository: { url: 'git+https://github.com/an-owner/earshot.git' } })).toEqual(OWN);
    for (const url of ['', 'https://example.org/x', 'git+https://github.com/a/b/c.git', 'git+https://github.com.evil.example/a/b.git'])
      expect(readRepository({ repository: { url } })).toBeNull();
    expect(readRepository({})).toBeNull();
  });

  test('stops a release with a wrong address or tag', () => {
    expect(findReleaseProblem(null, undefined)).toContain('package.json names no repository');
    expect(findReleaseProblem(OWN, 'another/earshot')).toContain('another/earshot');
    expect(findReleaseProblem(OWN, 'an-owner/earshot')).toBeNull();
    expect(findReleaseProblem(OWN, undefined, 'v1.0.0', '1.0.0-rc.1')).toContain('the tag is v1.0.0');
    expect(findReleaseProblem(OWN, undefined, 'v1.0.0-rc.1', '1.0.0-rc.1')).toBeNull();
  });

  test('finds the address in no other file', () => {
    const own = readRepository()?.address ?? 'https://github.com/earshot/';
    const { stdout } = spawnSync(
      'git',
      [
        'grep',
        '-lF',
        own.replace('https://', ''),
        '--',
        ':!package.json',
        ':!package-lock.json',
        ':!scripts/release.test.ts',
        ':!main/shell/testing/0.1.0',
      ],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    expect(stdout).toBe('');
  });
});

test.each([
  ['an empty list of open texts', '# Texts\n', []],
  [
    'two open texts',
    '# Texts\nguide.pair\napp.search\n',
    [`${OPEN_TEXTS_FILE} lists 2 texts. Translate them, and remove their lines: guide.pair, app.search`],
  ],
])('builds a release only without open texts: %s', (_, content, problems) => {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-release-'));
  mkdirSync(dirname(join(folder, OPEN_TEXTS_FILE)), { recursive: true });
  writeFileSync(join(folder, OPEN_TEXTS_FILE), content);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: '1.0.0', repository: { url: `git+${OWN.address}.git` } }));
  expect(listReleaseProblems(undefined, undefined, folder)).toEqual(problems);
  rmSync(folder, { recursive: true });
});

test('publishes a candidate as a pre-release', () => {
  const draft = /- run: \|\n((?: {10}.*\n)*.*gh release create.*\n)/.exec(read('.github/workflows/release.yml'))?.[1] ?? '';
  const publish = (tag: string): string =>
    spawnSync('bash', ['-ec', `gh() { echo "$*"; }\n${draft}`], { encoding: 'utf8', env: { PATH: process.env.PATH, GITHUB_REF_NAME: tag } })
      .stdout;
  expect(publish('v1.0.0-rc.1')).toMatch(/^release create v1\.0\.0-rc\.1 .* --draft .*--prerelease$/m);
  expect(publish('v1.0.0')).toMatch(/^release create v1\.0\.0 .* --draft --generate-notes$/m);
});

test('pins each action by one whole commit', () => {
  const pins = readPins();
  expect(pins.length).toBeGreaterThan(8);
  const commits = new Map<string, Set<string>>();
  for (const { action, commit, tag } of pins) commits.set(action, (commits.get(action) ?? new Set()).add(`${commit} ${tag}`));
  expect([...commits].filter(([, all]) => all.size > 1)).toEqual([]);
});

test('rejects an action that is not pinned', () => {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-pins-'));
  for (const uses of ['actions/checkout@v7', 'actions/checkout@3d3c42e # v7.0.1', `actions/checkout@${'a'.repeat(40)}`]) {
    writeFileSync(join(folder, 'x.yml'), `steps:\n  - uses: ${uses}\n`);
    expect(() => readPins(folder)).toThrow('not pinned');
  }
  rmSync(folder, { recursive: true });
});

test('stores every file with line feeds alone', () => {
  const lines = execFileSync('git', ['ls-files', '--eol'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  expect(lines.length).toBeGreaterThan(500);
  // A batch file has the line ends of Windows only in the working tree.
  const isWrong = (line: string): boolean => line.includes(' w/crlf') !== line.includes('eol=crlf') || /\b(?:i\/crlf|mixed)\b/.test(line);
  expect(lines.filter(isWrong)).toEqual([]);
});

describe('electron-builder', () => {
  const config = () => load(read('electron-builder.yml')) as Record<string, unknown>;
  const require = createRequire(join(root, 'package.json'));
  const validate = async (change: Record<string, unknown>) => {
    const { validateConfiguration } = require('app-builder-lib/out/util/config/config') as {
      validateConfiguration(config: object, log: { isEnabled: boolean; add(...a: unknown[]): void }): Promise<void>;
    };
    await validateConfiguration({ ...config(), ...change }, { isEnabled: false, add: () => undefined });
  };
  const feed = { provider: 'github', owner: 'an-owner', repo: 'earshot' };

  test.each<[string, Record<string, unknown>]>([
    ['as it is', {}],
    ['with a place for new versions', { publish: feed }],
    ['with a channel for ARM', { publish: { ...feed, channel: 'latest-arm64' } }],
    ['without notarization', { mac: { ...(config().mac as object), notarize: false } }],
  ])('accepts the configuration %s', async (_name, change) => {
    await expect(validate(change)).resolves.toBeUndefined();
  });

  /** Returns the options that the workflow and `repository.mjs` pass to electron-builder, each as a path and a value. */
  const overrides = [
    ...`${read('.github/workflows/release.yml')}\n${read('scripts/repository.mjs')}`.matchAll(/-c\.([\w.]+)=([\w-]+|\$)/g),
  ].map(([, path = '', value = '']) => ({ path, value: value === '$' ? 'an-owner' : value }));
  const override = (path: string, value: string): Record<string, unknown> => {
    const [part = '', key] = path.split('.');
    const before = config()[part];
    // The options for the address of new versions are needed together.
    const rest = part === 'publish' ? feed : typeof before === 'object' ? before : {};
    return { [part]: key === undefined ? value : { ...rest, [key]: value } };
  };

  test('finds every option that a release passes', () => {
    const paths = overrides.map(({ path }) => path);
    for (const path of ['publish.provider', 'publish.owner', 'publish.repo', 'publish.channel', 'mac.notarize'])
      expect(paths).toContain(path);
  });
  test.each(overrides)('accepts the option $path of a release', async ({ path, value }) => {
    await expect(validate(override(path, value))).resolves.toBeUndefined();
  });
  test.each(overrides)('rejects a misspelled form of the option $path', async ({ path, value }) => {
    await expect(validate(override(`${path}s`, value))).rejects.toThrow('configuration');
  });

  test('rejects a key that it does not have', async () => {
    await expect(validate({ electronFuses: { resetSignature: true } })).rejects.toThrow('configuration.electronFuses');
  });

  test('signs again after the fuses', () => {
    expect(config()).toMatchObject({
      electronFuses: { resetAdHocDarwinSignature: true, enableCookieEncryption: false },
      toolsets: { appimage: '1.0.3' },
      mac: { minimumSystemVersion: '13.0' },
      linux: { syncDesktopName: true },
    });
    const { desktopName } = JSON.parse(read('package.json')) as { desktopName: string };
    expect(desktopName).toBe(`${String(config().appId)}.desktop`);
    expect(read('resources/earshot.metainfo.xml')).toContain(`<launchable type="desktop-id">${desktopName}</launchable>`);
  });
});

test('contains each native package for every system', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, unknown> };
  const names = Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13));
  const families = { '@koromix/koffi-': '', '@rolldown/binding-': '', '@esbuild/': '', 'lightningcss-': '', '@biomejs/cli-': '' };
  for (const family of Object.keys(families))
    for (const system of ['win32-x64', 'win32-arm64', 'darwin-x64', 'darwin-arm64', 'linux-x64', 'linux-arm64'])
      expect(
        names.some((name) => name.startsWith(`${family}${system}`)),
        `${family}${system}`,
      ).toBe(true);
});

test('removes the pin of the Windows SDK, and nothing else', () => {
  const text = read('node_modules/@stoprocent/noble/lib/win/binding.gyp');
  const removed = removeSdkPin(text);
  expect(removed).not.toContain('10.0.18362');
  expect(text.split('\n').length - removed.split('\n').length).toBeLessThanOrEqual(2);
  expect(removeSdkPin(removed)).toBe(removed);
});

describe('the description for software centers', () => {
  const version = spawnSync('appstreamcli', ['--version'], { encoding: 'utf8' });
  const missing = version.status !== 0;
  const template = read('resources/earshot.metainfo.xml');
  const { entry } = (load(read('electron-builder.yml')) as { linux: { desktop: { entry: object } } }).linux.desktop;

  const progress = JSON.parse(read('catalog/messages/progress.json')) as Readonly<Record<string, { translated: number; total: number }>>;
  const metainfo = createMetainfo(template, OWN.address, '1.2.3', progress);

  test('contains pictures, and addresses only if there is one', () => {
    const pictures = [...metainfo.matchAll(/<image>(.*?)<\/image>/g)].map(([, address = '']) => address);
    expect(pictures.length).toBe(3);
    for (const address of pictures) {
      expect(address).toMatch(new RegExp(`^${OWN.address}/raw/v1\\.2\\.3/docs/screenshots/[\\w-]+\\.png$`));
      expect(read(`docs/screenshots/${address.slice(address.lastIndexOf('/') + 1)}`).length).toBeGreaterThan(0);
    }
    expect(createMetainfo(template, null, '1.2.3', progress)).not.toMatch(/http|<screenshots>|<image>/);
    expect(/<summary>(.*)<\/summary>/.exec(template)?.[1]?.length).toBeLessThanOrEqual(35);
  });

  test('lists the same languages everywhere', () => {
    const translated = new Map<string, number>();
    for (const [, language = ''] of template.matchAll(/<(?:summary|p|caption) xml:lang="([^"]+)">/g))
      translated.set(language, (translated.get(language) ?? 0) + 1);
    // The six texts are a summary, two paragraphs and three captions.
    const seven = ['de', 'ja', 'fr', 'es', 'it', 'pt-BR', 'zh-CN'];
    expect([...translated]).toEqual(seven.map((language) => [language, 6]));
    for (const language of seven) {
      const locale = language.replace('-', '_');
      expect(template).toContain(`<keyword xml:lang="${language}">`);
      expect(metainfo).toMatch(new RegExp(`<lang percentage="\\d+">${locale}</lang>`));
      expect(Object.keys(entry)).toEqual(expect.arrayContaining([`Comment[${locale}]`, `GenericName[${locale}]`, `Keywords[${locale}]`]));
    }
  });

  test('names the version, a candidate as older than its release', () => {
    const { version: current } = JSON.parse(read('package.json')) as { version: string };
    const newest = /<release version="([^"]+)" date="\d{4}-\d{2}-\d{2}" type="(\w+)">/.exec(template);
    expect(newest?.slice(1)).toEqual([current.replace('-', '~'), current.includes('-') ? 'development' : 'stable']);
    expect(read('CHANGELOG.md')).toContain(`\n## ${current}\n`);
    expect(JSON.parse(read('package-lock.json'))).toMatchObject({ version: current, packages: { '': { version: current } } });
  });

  test.skipIf(missing)('passes AppStream’s strict check (needs appstreamcli)', () => {
    for (const address of [OWN.address, null])
      expect(findMetainfoFault(createMetainfo(template, address, '1.2.3', progress), version.stdout)).toBeNull();
    expect(findMetainfoFault(template.replace('<name>Earshot</name>', ''), version.stdout)).toContain('name');
  });
});

describe('the manifests of package managers', () => {
  const files = ['Earshot-Setup-1.2.3-x64.exe', 'Earshot-Setup-1.2.3-arm64.exe', 'earshot_1.2.3_amd64.deb', 'Earshot-1.2.3-universal.dmg'];
  const sums = new Map(files.map((file, index) => [file, String(index).repeat(64)]));
  const release = { ...OWN, version: '1.2.3', sums };

  test('contains the checksum and address of each package', () => {
    const manifests = createManifests(release);
    const all = [...manifests.values()].join('\n').replaceAll('#{version}', '1.2.3');
    for (const [file, sum] of sums)
      expect(all).toContain(`${OWN.address}/releases/download/v1.2.3/${file}`) ?? expect(all.toLowerCase()).toContain(sum);
    expect([...manifests.keys()].sort()).toEqual([
      'aur/PKGBUILD',
      'homebrew/earshot.rb',
      'winget/an-owner.Earshot.installer.yaml',
      'winget/an-owner.Earshot.locale.en-US.yaml',
      'winget/an-owner.Earshot.yaml',
    ]);
  });

  test('matches the form that winget and bash read', () => {
    const manifests = createManifests(release);
    const installer = load(manifests.get('winget/an-owner.Earshot.installer.yaml') ?? '') as { Installers: object[] };
    expect(installer).toMatchObject({
      PackageVersion: '1.2.3',
      ManifestType: 'installer',
      Installers: [{ Architecture: 'x64' }, { Architecture: 'arm64' }],
    });
    expect(spawnSync('bash', ['-n'], { input: manifests.get('aur/PKGBUILD') ?? '' }).status).toBe(0);
    const cask = manifests.get('homebrew/earshot.rb') ?? '';
    expect(cask.match(/^ *(cask .* do|zap .*\[)$/gm)?.length).toBe(2);
    expect(cask).toContain('#{version}');
  });

  test('needs a release, every package and well-formed checksums', () => {
    expect(() => createManifests({ ...release, version: '1.2.3-rc.1' })).toThrow('a candidate');
    expect(() => createManifests({ ...release, sums: new Map() })).toThrow('the release has no');
    expect(parseSums(`${'a'.repeat(64)}  x.deb\n`)).toEqual(new Map([['x.deb', 'a'.repeat(64)]]));
    expect(() => parseSums('short  x.deb')).toThrow('not a checksum');
  });
});
