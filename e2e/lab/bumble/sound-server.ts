import * as dbus from '@jellybrick/dbus-next';

/** Endpoints of the laptop for LE Audio: PAC of a sink and of a source. Source: Bluetooth Assigned Numbers, 3.8. */
export const PAC = { sink: '00002bc9-0000-1000-8000-00805f9b34fb', source: '00002bcb-0000-1000-8000-00805f9b34fb' } as const;

/** Codec LC3. Source: Bluetooth Assigned Numbers, 2.11. */
const LC3 = 6;
/** Rates 8 to 48 kHz, frames of 7.5 and 10 ms, one or two channels, 26 to 240 bytes, two frames. Source: BAP 1.0, 4.3.1. */
const CAPABILITIES = Buffer.from('0301ff0002020302030305041a00f000020502', 'hex');
/** 48 kHz, 10 ms, 120 bytes: music (48_2); 16 kHz, 10 ms, 40 bytes: their microphone (16_2). Source: BAP 1.0, table 3.11. */
const MUSIC = { rate: 0x08, bytes: 120 };
const VOICE = { rate: 0x03, bytes: 40 };
const ENDS = {
  '/lab/leaudio/source': { uuid: PAC.source, format: MUSIC },
  '/lab/leaudio/sink': { uuid: PAC.sink, format: VOICE },
} as const;

/**
 * Part of a sound server that offers LE Audio: one endpoint for music and one for the microphone at the first adapter. {@link
 * DesktopServices} offers classic sound next to it. BlueZ rejects it unless bluetoothd was started with `-E` and `-K`.
 */
export class LeAudioServer {
  readonly #bus: dbus.MessageBus;

  private constructor(bus: dbus.MessageBus) {
    this.#bus = bus;
  }

  /** Registers the endpoints. Rejects with BlueZ's error if BlueZ doesn't support LE Audio. */
  static async start(busAddress: string): Promise<LeAudioServer> {
    const bus = dbus.sessionBus({ busAddress });
    (bus as NodeJS.EventEmitter).on('error', () => undefined); // ignored because the guest is killed
    const server = new LeAudioServer(bus);
    bus.addMethodHandler((message) => server.#respond(message));
    try {
      for (const [path, { uuid }] of Object.entries(ENDS)) await server.#register(path, uuid);
    } catch (error) {
      server.close();
      throw error;
    }
    return server;
  }

  close(): void {
    this.#bus.disconnect();
  }

  async #register(path: string, uuid: string): Promise<void> {
    const properties = {
      UUID: new dbus.Variant('s', uuid),
      Codec: new dbus.Variant('y', LC3),
      Capabilities: new dbus.Variant('ay', CAPABILITIES),
      Metadata: new dbus.Variant('ay', Buffer.alloc(0)),
      // Channels front left and right, and all contexts. Source: Bluetooth Assigned Numbers, 6.12.1 and 6.12.3.
      Locations: new dbus.Variant('u', 3),
      SupportedContext: new dbus.Variant('q', 0x0fff),
      Context: new dbus.Variant('q', 0x0fff),
    };
    await this.#bus.call(
      new dbus.Message({
        destination: 'org.bluez',
        path: '/org/bluez/hci0',
        interface: 'org.bluez.Media1',
        member: 'RegisterEndpoint',
        signature: 'oa{sv}',
        body: [path, properties],
      }),
    );
  }

  // Selects a configuration, and accepts everything else.
  #respond(message: dbus.Message): boolean {
    if (message.interface !== 'org.bluez.MediaEndpoint1') return false;
    const reply = (signature: string, body: unknown[]) => this.#bus.send(dbus.Message.newMethodReturn(message, signature, body));
    const end = Object.entries(ENDS).find(([path]) => path === message.path)?.[1];
    if (message.member === 'SelectProperties' && end !== undefined) reply('a{sv}', [choice(end.format, countChannels(message.body[0]))]);
    else reply('', []);
    return true;
  }
}

// Returns the channels that an earbud offers; the first versions of BlueZ use another name for them.
function countChannels(offered: unknown): number {
  const { ChannelAllocation: allocation, Locations: locations } = offered as Readonly<Record<string, dbus.Variant<number> | undefined>>;
  return allocation?.value ?? locations?.value ?? 1;
}

// Configuration: rate, frame, channels, bytes for each frame. Source: BAP 1.0, 4.3.2. Quality: BlueZ, doc/org.bluez.MediaEndpoint.rst.
function choice({ rate, bytes }: typeof MUSIC, channels: number): Readonly<Record<string, dbus.Variant>> {
  const allocation = Buffer.alloc(4);
  allocation.writeUInt32LE(channels);
  const configuration = Buffer.concat([Buffer.from([2, 1, rate, 2, 2, 1, 5, 3]), allocation, Buffer.from([3, 4, bytes, 0])]);
  const quality = {
    Interval: new dbus.Variant('u', 10_000),
    Framing: new dbus.Variant('y', 0),
    PHY: new dbus.Variant('y', 2),
    SDU: new dbus.Variant('q', bytes),
    Retransmissions: new dbus.Variant('y', 2),
    Latency: new dbus.Variant('q', 10),
    Delay: new dbus.Variant('u', 40_000),
    TargetLatency: new dbus.Variant('y', 2),
  };
  return {
    Capabilities: new dbus.Variant('ay', configuration),
    Metadata: new dbus.Variant('ay', Buffer.alloc(0)),
    QoS: new dbus.Variant('a{sv}', quality),
  };
}
