import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readRepository } from './repository.mjs';

/** Release with its version, its address on GitHub, and the SHA-256 of each file by name. */
export interface Release {
  readonly version: string;
  /** Address of the repository. */
  readonly address: string;
  readonly owner: string;
  readonly sums: ReadonlyMap<string, string>;
}

/** Parses SHA256SUMS. Throws for a line in another form. */
export function parseSums(text: string): Map<string, string> {
  return new Map(
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [, sum, name] = /^([0-9a-f]{64}) [ *]([\w.+@-]+)$/.exec(line) ?? [];
        if (sum === undefined || name === undefined) throw new Error(`not a checksum: ${line}`);
        return [name, sum];
      }),
  );
}

/**
 * Returns the files of winget, of the AUR and of Homebrew, by their paths. Throws if the release lacks one of its packages, and for a
 * candidate, because package managers would offer it to every user.
 */
export function createManifests(release: Release): Map<string, string> {
  if (release.version.includes('-')) throw new Error(`${release.version} is a candidate, which package managers don't get`);
  return new Map([...createWinget(release), ...createAur(release), ...createCask(release)]);
}

// Source of the form: winget-pkgs, schema 1.6.0. The portable program and the installer for ARM follow after the first release.
function createWinget(release: Release): [string, string][] {
  const { version, address, owner } = release;
  const id = `${owner}.Earshot`;
  const head = `PackageIdentifier: ${id}\nPackageVersion: ${version}\n`;
  const foot = (type: string): string => `ManifestType: ${type}\nManifestVersion: 1.6.0\n`;
  const installers = (['x64', 'arm64'] as const).map((arch) => {
    const file = `Earshot-Setup-${version}-${arch}.exe`;
    return `- Architecture: ${arch}\n  InstallerUrl: ${getUrl(release, file)}\n  InstallerSha256: ${getSum(release, file).toUpperCase()}\n`;
  });
  const locale = `${head}PackageLocale: en-US\nPublisher: Earshot contributors\nPackageName: Earshot\nLicense: MIT\nPackageUrl: ${address}\nShortDescription: Pair and fix Sony headphones\n${foot('defaultLocale')}`;
  return [
    [`winget/${id}.yaml`, `${head}DefaultLocale: en-US\n${foot('version')}`],
    [
      `winget/${id}.installer.yaml`,
      `${head}InstallerType: nullsoft\nScope: user\nMinimumOSVersion: 10.0.17763.0\nInstallers:\n${installers.join('')}${foot('installer')}`,
    ],
    [`winget/${id}.locale.en-US.yaml`, locale],
  ];
}

// Source of the form: PKGBUILD(5). Arch's names of Electron's libraries are those of its own packages of such programs.
function createAur(release: Release): [string, string][] {
  const { version, address } = release;
  const file = `earshot_${version}_amd64.deb`;
  const text = `pkgname=earshot-bin
pkgver=${version}
pkgrel=1
pkgdesc='Pair and fix Sony headphones'
arch=('x86_64')
url='${address}'
license=('MIT')
depends=('gtk3' 'nss' 'alsa-lib' 'bluez')
provides=('earshot')
conflicts=('earshot')
source=('${getUrl(release, file)}')
sha256sums=('${getSum(release, file)}')

package() {
  bsdtar -xf data.tar.xz -C "$pkgdir"
  install -Dm644 "$pkgdir/opt/Earshot/LICENSE.electron.txt" "$pkgdir/usr/share/licenses/$pkgname/LICENSE.electron.txt"
}
`;
  return [['aur/PKGBUILD', text]];
}

// Source of the form: Homebrew's Cask Cookbook.
function createCask(release: Release): [string, string][] {
  const { version, address } = release;
  const file = `Earshot-${version}-universal.dmg`;
  const text = `cask "earshot" do
  version "${version}"
  sha256 "${getSum(release, file)}"

  url "${getUrl(release, file).replaceAll(version, '#{version}')}"
  name "Earshot"
  desc "Pair and fix Sony headphones"
  homepage "${address}"

  depends_on macos: ">= :ventura"

  app "Earshot.app"

  zap trash: [
    "~/Library/Application Support/Earshot",
    "~/Library/Logs/Earshot",
  ]
end
`;
  return [['homebrew/earshot.rb', text]];
}

function getUrl({ address, version }: Release, file: string): string {
  return `${address}/releases/download/v${version}/${file}`;
}

function getSum({ sums }: Release, file: string): string {
  const sum = sums.get(file);
  if (sum === undefined) throw new Error(`the release has no ${file}`);
  return sum;
}

if (process.argv[1] === import.meta.filename) {
  const [sums = 'packages/SHA256SUMS', folder = 'manifests'] = process.argv.slice(2);
  const repository = readRepository();
  if (repository === null) throw new Error('package.json names no repository');
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as { version: string };
  for (const [path, text] of createManifests({ ...repository, version, sums: parseSums(readFileSync(sums, 'utf8')) })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
