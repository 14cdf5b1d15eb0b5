// Hook of electron-builder for `npm run package:check`. It writes the menu entry that Linux packages contain, because an unpacked app has
// none.
import { join } from 'node:path';
import { LinuxTargetHelper } from 'app-builder-lib/out/targets/LinuxTargetHelper.js';

/** @param {import('app-builder-lib').AfterPackContext} context */
export default async function writeDesktopEntry({ packager, outDir, electronPlatformName }) {
  if (electronPlatformName !== 'linux') return;
  const helper = new LinuxTargetHelper(packager);
  const file = join(outDir, `${helper.getDesktopFileName()}.desktop`);
  await helper.writeDesktopEntry(packager.platformSpecificBuildOptions, '/opt/Earshot/earshot %U', file);
}
