import type { Address } from '../../../catalog/ids';
import { findDefaultNode, findDeviceAndProfile, parseDump, readDump } from './pipewire-dump';
import { findCard, findSink, type OwnStreamCheck, readSound, type SoundServerReading, toSoundOutput } from './sound-response';

/** Function that runs a program with arguments and returns its output. Rejects if it fails or takes too long. */
type ProgramRunner = (program: string, args: readonly string[]) => Promise<string>;

/** Programs that read and control a sound server. Everything rejects with an Error. */
export interface SoundTool {
  /** Command that reports changes while it runs, and a test for its lines. */
  readonly follow: { readonly program: string; readonly args: readonly string[]; readonly isChange: (line: string) => boolean };
  /** Reads the server's state, with a warning if it is incomplete. */
  read(run: ProgramRunner): Promise<SoundServerReading & { readonly warning?: string }>;
  /** Sends the computer's sound to this address. */
  choose(run: ProgramRunner, address: Address): Promise<void>;
  /** Turns off the mute of the output of this address. */
  unmute(run: ProgramRunner, address: Address): Promise<void>;
  /** Switches the card of this address to another profile. */
  setProfile(run: ProgramRunner, address: Address, profile: string): Promise<void>;
}

/** First version of pactl that prints JSON. Source: release notes of PulseAudio 16.0. */
const FIRST_JSON_VERSION = 16;

/** Creates the tool over `pactl`, for PulseAudio and PipeWire. Before version 16 it has no JSON, and only the output is known. */
export function createPactl(program = 'pactl', isOwn: OwnStreamCheck = () => false): SoundTool {
  let plain = false;
  const readPlain = async (run: ProgramRunner): Promise<SoundServerReading> => ({
    output: toSoundOutput(/^Default Sink: (.+)$/m.exec(await run(program, ['info']))?.[1] ?? ''),
    outputName: null,
    headsets: new Map(),
  });
  return {
    follow: { program, args: ['subscribe'], isChange: (line) => / on (?:server|sink|source|card|source-output|sink-input) /.test(line) },
    read: async (run) => {
      if (plain) return readPlain(run);
      try {
        const [listed, serverInfo] = await Promise.all([run(program, ['--format=json', 'list']), run(program, ['--format=json', 'info'])]);
        return readSound(JSON.parse(listed), JSON.parse(serverInfo), isOwn);
      } catch (error) {
        // Without a server, the plain command fails as well.
        const reading = await readPlain(run);
        plain = await lacksJson(run, program);
        return { ...reading, warning: `pactl reports the output only: ${String(error).slice(0, 200)}` };
      }
    },
    choose: async (run, address) => {
      const wanted = findSink(await run(program, ['list', 'short', 'sinks']), address);
      if (wanted === null) throw new Error('the sound server has no output of this address');
      await run(program, ['set-default-sink', wanted]);
    },
    unmute: async (run, address) => {
      const sink = findSink(await run(program, ['list', 'short', 'sinks']), address);
      if (sink === null) throw new Error('the sound server has no output of this address');
      await run(program, ['set-sink-mute', sink, '0']);
    },
    setProfile: async (run, address, profile) => {
      await run(program, ['set-card-profile', findCard(address), profile]);
    },
  };
}

// An unreadable version doesn't decide, because the failure can be over at the next reading.
async function lacksJson(run: ProgramRunner, program: string): Promise<boolean> {
  const printed = await run(program, ['--version']).catch(() => '');
  const major = /^pactl (\d+)/.exec(printed)?.[1];
  return major !== undefined && Number(major) < FIRST_JSON_VERSION;
}

/** Creates the tool over PipeWire's own programs, for computers without `pactl` or without PipeWire's part for it. */
export function createPipewire(dump = 'pw-dump', control = 'wpctl', client = 'pw-cli', isOwn: OwnStreamCheck = () => false): SoundTool {
  const read = async (run: ProgramRunner): Promise<unknown> => parseDump(await run(dump, ['--no-colors']));
  return {
    // Any output counts as a change because the program prints whole objects.
    follow: { program: dump, args: ['--no-colors', '--monitor'], isChange: () => true },
    read: async (run) => readDump(await read(run), isOwn),
    choose: async (run, address) => {
      const node = findDefaultNode(await read(run), address);
      if (node === null) throw new Error('PipeWire has no output of this address');
      await run(control, ['set-default', String(node)]);
    },
    unmute: async (run, address) => {
      const node = findDefaultNode(await read(run), address);
      if (node === null) throw new Error('PipeWire has no output of this address');
      await run(control, ['set-mute', String(node), '0']);
    },
    setProfile: async (run, address, profile) => {
      const found = findDeviceAndProfile(await read(run), address, profile);
      if (found === null) throw new Error('PipeWire has no such profile of this address');
      // PipeWire's own pulse server does the same for pactl. `wpctl set-profile` does not save, and WirePlumber reverts it.
      await run(client, ['set-param', String(found.device), 'Profile', `{ index: ${found.profile}, save: true }`]);
    },
  };
}
