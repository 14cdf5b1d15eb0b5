/** Names and numbers of one codec in the systems that Earshot reads. */
interface CodecEntry {
  readonly id: string;
  /** Name as its owner writes it, the same in every language. */
  readonly name: string;
  /** Number in the responses of Sony's headphones; null if none is known. Sources: Gadgetbridge, BUD, MOS, SPO, KEL (docs/sources.md). */
  readonly sonyCode: number | null;
  /** Names in sound servers apart from the id. Sources: PulseAudio and PipeWire, spa/include/spa/param/bluetooth/audio.h. */
  readonly serverNames: readonly string[];
}

/** Codecs of Bluetooth sound. Sources: Bluetooth SIG, Assigned Numbers (A2DP, HFP and LE Audio), and as above. */
const TABLE = [
  { id: 'sbc', name: 'SBC', sonyCode: 1, serverNames: [] },
  { id: 'sbc-xq', name: 'SBC XQ', sonyCode: null, serverNames: ['sbc-xq-453', 'sbc-xq-512', 'sbc-xq-552'] },
  { id: 'aac', name: 'AAC', sonyCode: 2, serverNames: ['aac-eld'] },
  { id: 'ldac', name: 'LDAC', sonyCode: 16, serverNames: [] },
  { id: 'aptx', name: 'aptX', sonyCode: 32, serverNames: [] },
  { id: 'aptx-hd', name: 'aptX HD', sonyCode: 33, serverNames: [] },
  { id: 'aptx-ll', name: 'aptX Low Latency', sonyCode: null, serverNames: ['aptx-ll-duplex'] },
  { id: 'faststream', name: 'FastStream', sonyCode: null, serverNames: ['faststream-duplex'] },
  {
    id: 'opus',
    name: 'Opus',
    sonyCode: null,
    serverNames: ['opus-05', 'opus-05-51', 'opus-05-71', 'opus-05-duplex', 'opus-05-pro', 'opus-g'],
  },
  { id: 'lc3', name: 'LC3', sonyCode: 48, serverNames: ['lc3-swb'] },
  { id: 'cvsd', name: 'CVSD', sonyCode: null, serverNames: [] },
  { id: 'msbc', name: 'mSBC', sonyCode: null, serverNames: [] },
] as const satisfies readonly CodecEntry[];

/** Id of a codec. Its purpose is the message `codec.<id>.for`. */
export type Codec = (typeof TABLE)[number]['id'];

/** Name of a codec. */
export type CodecName = (typeof TABLE)[number]['name'];

const ENTRIES: readonly (CodecEntry & { readonly id: Codec; readonly name: CodecName })[] = TABLE;

/** Ids of all codecs. */
export const CODECS: readonly Codec[] = ENTRIES.map(({ id }) => id);

const NAMES: ReadonlyMap<Codec, CodecName> = new Map(ENTRIES.map(({ id, name }) => [id, name]));

/** Returns the name of a codec. */
export function getCodecName(codec: Codec): string {
  return NAMES.get(codec) ?? codec;
}

/** Returns the name of the codec with this number in the responses of Sony's headphones, or null if it is unknown. */
export function findCodecNameByNumber(sonyCode: number): CodecName | null {
  return ENTRIES.find((entry) => entry.sonyCode === sonyCode)?.name ?? null;
}

/** Returns the codec with this name in a sound server, in lower case and with hyphens; null if it is unknown. */
export function findCodecByServerName(name: string): Codec | null {
  return ENTRIES.find(({ id, serverNames }) => id === name || serverNames.includes(name))?.id ?? null;
}
