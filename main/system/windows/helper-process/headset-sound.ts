import type { CoreAudio, Endpoint } from './core-audio';

/** State of headphones' sound: no known endpoint, all inactive, or one that plays. */
type SoundState = 'None' | 'Unplugged' | 'Active';

/** Returns whether an endpoint is an output: `{0.0.0.…`. An input is `{0.0.1.…`. Source: learn.microsoft.com, "Endpoint ID Strings". */
export function isOutputId(id: string): boolean {
  return id.startsWith('{0.0.0.');
}

/** Endpoints of one headset: those of its container, and those whose filter has its address in its name. */
export class HeadsetEndpoints {
  readonly #audio: CoreAudio;
  readonly #endpoints: readonly Endpoint[];

  /**
   * @param address twelve hex digits.
   * @param containers containers of its plug-and-play nodes, in lower case without braces.
   */
  constructor(audio: CoreAudio, address: string, containers: ReadonlySet<string>) {
    this.#audio = audio;
    const inName = `&${address.toLowerCase()}_`;
    this.#endpoints = audio
      .endpoints()
      .filter(
        ({ container, filter }) => (container !== null && containers.has(container)) || filter?.toLowerCase().includes(inName) === true,
      );
  }

  get state(): SoundState {
    if (this.#endpoints.length === 0) return 'None';
    return this.#endpoints.some(({ active }) => active) ? 'Active' : 'Unplugged';
  }

  /**
   * Requests every profile of the headphones from the driver and returns the number of accepted ones. Music and calls have
   * a filter each, and an output and an input share one.
   */
  requestProfiles(request: 'reconnect' | 'disconnect'): { readonly asked: number; readonly refused: readonly string[] } {
    const filters = new Set(this.#endpoints.flatMap(({ filter }) => filter ?? []));
    const refused: string[] = [];
    for (const filter of filters) {
      try {
        this.#audio.requestProfile(filter, request);
      } catch (error) {
        refused.push(String(error));
      }
    }
    return { asked: filters.size - refused.length, refused };
  }

  /** Sends the computer's sound to the headset. Returns false if no output of the headset is active. */
  choose(): boolean {
    const outputs = this.#endpoints.filter(({ id, active }) => active && isOutputId(id));
    // Music comes before calls, by the service of the music profile's filter.
    const best = outputs.find(({ filter }) => filter?.toLowerCase().includes('{0000110b-') === true) ?? outputs[0];
    if (best === undefined) return false;
    this.#audio.choose(best.id);
    return true;
  }
}
