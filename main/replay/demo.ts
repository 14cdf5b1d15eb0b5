import type { RecordedEvent } from './recording';

/**
 * The demo has five headsets. One plays, one is away, only the LE_ entry of one is paired, one is far, and
 * one enters pairing mode after 20 seconds, pairs and connects. Addresses are invented. The packets have
 * the layout of captured ones, with the right hash of the invented address.
 */
const demo: readonly RecordedEvent[] = [
  {
    at: 200,
    type: 'record',
    address: '88:C9:E8:41:52:63',
    name: 'WH-1000XM5',
    alias: 'Kitchen headphones',
    paired: true,
    connected: true,
    sound: true,
    battery: 70,
    modalias: 'usb:v054Cp0DF0d0251',
  },
  {
    at: 400,
    type: 'record',
    address: 'D3:11:22:33:44:55',
    addressType: 'random',
    name: 'LE_WH-CH720N',
    paired: true,
    leOnly: true,
  },
  {
    at: 900,
    type: 'packet',
    address: 'D3:11:22:33:44:55',
    addressType: 'random',
    name: 'LE_WH-CH720N',
    rssi: -71,
    manufacturerData: '2d0104000202b0310701ce4e87db8310030033000000',
  },
  {
    at: 1200,
    type: 'packet',
    address: '4A:10:20:30:40:50',
    addressType: 'random',
    name: 'LE_WH-1000XM4',
    rssi: -48,
    manufacturerData: '2d0104000202b0310501ce54c572be10030033000000',
  },
  {
    at: 2500,
    type: 'packet',
    address: '5B:77:88:99:AA:BB',
    addressType: 'random',
    name: 'LE_LinkBuds S',
    rssi: -84,
    manufacturerData: '2d0104000202b0320a02cee984ecfb10030033000000',
    fastPair: '0030000000111734303247',
  },
  {
    at: 4000,
    type: 'record',
    address: 'F8:4E:17:01:02:03',
    name: 'WF-1000XM4',
    paired: true,
    modalias: 'usb:v054Cp0DE1d0201',
  },
  {
    at: 20000,
    type: 'packet',
    address: '4B:10:20:30:40:51',
    addressType: 'random',
    rssi: -47,
    fastPair: 'CC438E',
  },
  {
    at: 21000,
    type: 'record',
    address: '94:DB:56:10:20:30',
    name: 'WH-1000XM4',
    rssi: -47,
  },
  {
    at: 32000,
    type: 'record',
    address: '94:DB:56:10:20:30',
    name: 'WH-1000XM4',
    paired: true,
    rssi: -47,
    modalias: 'usb:v054Cp0D58d0290',
  },
  {
    at: 32100,
    type: 'lost',
    address: '4B:10:20:30:40:51',
  },
  {
    at: 34000,
    type: 'record',
    address: '94:DB:56:10:20:30',
    name: 'WH-1000XM4',
    paired: true,
    connected: true,
    modalias: 'usb:v054Cp0D58d0290',
  },
  {
    at: 36000,
    type: 'record',
    address: '94:DB:56:10:20:30',
    name: 'WH-1000XM4',
    paired: true,
    connected: true,
    sound: true,
    battery: 80,
    modalias: 'usb:v054Cp0D58d0290',
  },
];

const HEARD_AGAIN_MS = 45_000;
const DEMO_MS = 30 * 60_000;

/** Returns the demo with LE_ entries that repeat for half an hour, so that they do not expire. */
export function createLongDemo(): readonly RecordedEvent[] {
  const halves = demo.filter((event) => event.type === 'packet' && event.name !== undefined);
  const again: RecordedEvent[] = [];
  for (let at = HEARD_AGAIN_MS; at < DEMO_MS; at += HEARD_AGAIN_MS) again.push(...halves.map((event) => ({ ...event, at })));
  return [...demo, ...again];
}
