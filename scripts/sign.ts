// tsx scripts/sign.ts update latest-linux.yml   adds to a feed the signature that Earshot checks on Linux
// tsx scripts/sign.ts file SHA256SUMS           writes the signature of a file beside it, as SHA256SUMS.sig (base64)
// The private key (PEM, Ed25519) comes in UPDATE_SIGNING_KEY. Make one: openssl genpkey -algorithm ed25519
import { createPrivateKey, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { dump, load } from 'js-yaml';
import { type Announcement, createStatement, formatTarget } from '../main/shell/update-signature';

const [what, path = ''] = process.argv.slice(2);
const key = createPrivateKey(process.env.UPDATE_SIGNING_KEY ?? '');
const signed = (text: string | Buffer): string => sign(null, Buffer.from(text), key).toString('base64');

if (what === 'update') {
  // electron-builder names the file after the processor, but for the ordinary one.
  const arch = /^latest-linux(?:-(\w+))?\.yml$/.exec(basename(path));
  if (arch === null) throw new Error(`${path} is not named as a feed for Linux`);
  const feed: Announcement = { ...(load(readFileSync(path, 'utf8')) as Announcement), target: formatTarget('linux', arch[1] ?? 'x64') };
  const text = createStatement(feed);
  if (text === null) throw new Error(`${path} announces nothing that could be signed`);
  writeFileSync(path, dump({ ...feed, signature: signed(text) }, { lineWidth: -1 }));
} else if (what === 'file') {
  writeFileSync(`${path}.sig`, `${signed(readFileSync(path))}\n`);
} else {
  throw new Error('what is to be signed: update or file?');
}
