/** Event of a recording, `at` ms after its start. Byte strings are hex. */
export type RecordedEvent =
  | {
      readonly at: number;
      readonly type: 'packet';
      readonly address: string;
      readonly addressType: 'public' | 'random';
      readonly name?: string;
      /** dBm. */
      readonly rssi: number;
      /** Manufacturer data with the company id in front, as in noble. */
      readonly manufacturerData?: string;
      readonly fastPair?: string;
    }
  | { readonly at: number; readonly type: 'lost'; readonly address: string }
  | {
      readonly at: number;
      readonly type: 'record';
      readonly address: string;
      readonly addressType?: 'public' | 'random';
      readonly name: string;
      readonly alias?: string;
      readonly paired?: boolean;
      readonly connected?: boolean;
      readonly sound?: boolean;
      readonly battery?: number;
      readonly modalias?: string;
      /** LE_ entry without a class of device and audio services. */
      readonly leOnly?: boolean;
      /** Signal in dBm, set while the device responds to an inquiry, i.e. is in pairing mode. */
      readonly rssi?: number;
    }
  | { readonly at: number; readonly type: 'record-gone'; readonly address: string };
