import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createZip } from './zip';

const root = join(import.meta.dirname, '../../..');
const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as { version: string };
/** Name of Electron's archive for this computer. */
const ARCHIVE = `electron-v${version}-${process.platform}-${process.arch}.zip`;

/** Behavior of the mirror. */
export interface MirrorOptions {
  /** Text of the program that replaces Electron. */
  readonly program?: string;
  readonly checksum?: 'right' | 'wrong';
  /** Pauses between the pieces of the archive, in ms. */
  readonly pauseMs?: number;
}

/** A project folder with the real start script and a mirror for Electron; build and terminal are replaced. */
export interface StartProject {
  readonly folder: string;
  /** Address of the mirror, which is a proxy too. */
  readonly address: string;
  /** Requests that the mirror received, as method and path or host. */
  readonly requests: readonly string[];
  /** Runs `npm start` until it ends. */
  start(options?: { args?: string[]; env?: Record<string, string>; onOutput?: (text: string, child: ChildProcess) => void }): Promise<{
    code: number | null;
    output: string;
  }>;
  close(): void;
}

/** Creates a project below a folder with spaces in its name. */
export async function createProject(options: MirrorOptions = {}): Promise<StartProject> {
  const outer = mkdtempSync(join(tmpdir(), 'earshot-start-'));
  const folder = join(outer, 'a path with spaces');
  copyProject(folder);
  const requests: string[] = [];
  const server = await listen(options, requests);
  const { port } = server.address() as AddressInfo;
  const base = {
    PATH: process.env.PATH ?? '',
    HOME: outer,
    DISPLAY: ':99',
    TMPDIR: outer,
    ELECTRON_MIRROR: `http://127.0.0.1:${port}/`,
    electron_use_remote_checksums: '1',
    electron_config_cache: join(outer, 'cache'),
  };
  return {
    folder,
    address: `http://127.0.0.1:${port}`,
    requests,
    start: ({ args = [], env = {}, onOutput } = {}) => run(folder, args, { ...base, ...env }, onOutput),
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(outer, { recursive: true, force: true });
    },
  };
}

function copyProject(folder: string): void {
  for (const path of ['scripts/start', 'scripts/start.mjs', 'e2e/runtime/which.mjs'])
    cpSync(join(root, path), join(folder, path), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of ['cli.js', 'index.js', 'install.js', 'package.json', 'checksums.json'])
    cpSync(join(root, 'node_modules/electron', name), join(modules, 'electron', name));
  for (const name of ['@electron', '@electron-internal']) symlinkSync(join(root, 'node_modules', name), join(modules, name));
  write(join(modules, 'electron-vite/bin'), 'electron-vite.js', 'console.log("built")');
  // The result must not depend on a Chromium of this computer.
  write(join(folder, 'e2e/runtime'), 'chromium.mjs', 'export const findChromium = () => process.env.FAKE_CHROMIUM ?? null;');
  write(join(folder, 'e2e/runtime/bin'), 'electron', '#!/bin/sh\necho stand-in "$@"\n');
  chmodSync(join(folder, 'e2e/runtime/bin/electron'), 0o755);
  write(join(folder, 'out/main'), 'terminal.js', 'console.log("terminal", ...process.argv.slice(2))');
}

function write(folder: string, name: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
}

function listen(
  { program = '#!/bin/sh\necho electron "$@"\n', checksum = 'right', pauseMs = 0 }: MirrorOptions,
  requests: string[],
): Promise<Server> {
  const archive = createZip([
    { name: 'electron', text: program, mode: 0o755 },
    { name: 'version', text: version, mode: 0o644 },
  ]);
  const sum = createHash('sha256')
    .update(checksum === 'right' ? archive : 'another')
    .digest('hex');
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    if (request.url?.endsWith('SHASUMS256.txt')) return void response.end(`${sum} *${ARCHIVE}\n`);
    if (!request.url?.endsWith(ARCHIVE)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-length': archive.length });
    void sendInPieces(archive, pauseMs, (piece) => response.write(piece)).then(() => response.end());
  });
  // This is a request to a proxy for another host.
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function sendInPieces(archive: Buffer, pauseMs: number, send: (piece: Buffer) => void): Promise<void> {
  const size = Math.ceil(archive.length / 5);
  for (let begin = 0; begin < archive.length; begin += size) {
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    send(archive.subarray(begin, begin + size));
  }
}

function run(
  folder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  onOutput: (text: string, child: ChildProcess) => void = () => undefined,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    // The program has a separate process group, so that a signal reaches all of it, as Ctrl+C in a terminal does.
    const child = spawn(process.execPath, ['scripts/start.mjs', ...args], { cwd: folder, env, detached: true });
    let output = '';
    const read = (chunk: Buffer): void => {
      output += String(chunk);
      onOutput(output, child);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', (code) => resolve({ code, output }));
  });
}
