/**
 * Fast Pair model ids that Sony registered for speakers and sound bars.
 * Source: KU Leuven COSIC, WhisperPair model_ids.csv (CC BY 4.0), read from Google's registry.
 */
export const SPEAKER_FAST_PAIR_IDS: ReadonlySet<string> = new Set([
  '00FBAF',
  '03CCF1',
  '0BDE52',
  '102DAB',
  '1101E3',
  '12D03B',
  '1E8B18',
  '1F4627',
  '20330C',
  '20CC2C',
  '29F981',
  '2F36AE',
  '2F9212',
  '30D222',
  '3414EB',
  '36EFA5',
  '388CC3',
  '3E6B5B',
  '42BBA1',
  '438188',
  '4A9EF6',
  '4AAB57',
  '4B6CD1',
  '5A0DDA',
  '5C0697',
  '5E6C92',
  '5E980E',
  '5EC677',
  '6408B5',
  '6ABCC9',
  '6B0CF3',
  '6DC4B7',
  '6E132B',
  '72901B',
  '741594',
  '830D14',
  '8A9BA9',
  '8AC9C6',
  '8C1706',
  '8F421A',
  '901DE3',
  '91DABC',
  '91E74F',
  '988701',
  '9CEFD1',
  'AD0012',
  'B29C8E',
  'B65628',
  'BC8B0F',
  'BF7D2F',
  'C6EC5F',
  'C7B7E3',
  'C878AA',
  'D0DAA4',
  'D206C5',
  'D96FDB',
  'DF4B02',
  'E5B91B',
  'EE98D7',
  'F42307',
  'F47744',
  'F5CEC7',
  'FC6550',
  'FFB35B',
]);

/**
 * Device ID products of Sony (vendor 054C) that are not headphones: PlayStation pads.
 * Source: outputs of real devices collected in public issue trackers.
 */
export const OTHER_SONY_PRODUCT_IDS: ReadonlySet<string> = new Set(['0268', '05C4', '09CC', '0CE6', '0DF2', '0E5F', '0EC2']);

/** Names of other Sony products; speakers worn around the neck count as headphones. Some contain the name of a headset ("LinkBuds Speaker"). */
export const OTHER_SONY_NAME =
  /^(?:SRS-(?!NS7|NB10)|LSPX-|HT-|SA-|BRAVIA|XBR|SONY XBR|SONY TV|ULT (?:FIELD|TOWER|POWER)|LinkBuds Speaker|GTK-|MHC-|ZV-|ILCE-|DSC-|Xperia(?! Ear)|Wireless Controller|Access Controller|DualSense|PLAYSTATION)/i;
