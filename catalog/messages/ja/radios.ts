import type { radios as source } from '../en/radios';

/** See the English texts. */
export const radios: Record<keyof typeof source, string> = {
  'row.le-audio-unsupported': '登録済み、音は出ません',
  'state.le-audio-unsupported': 'LE Audio用に登録されていますが、このコンピューターは非対応です。従来のBluetoothで登録してください。',
  'why.le-audio-unsupported': 'LE Audio用に登録されています。このコンピューターのBluetoothはLE Audioに対応していません。',
  'hero.radio': '接続方式',
  'radio.classic': '従来のBluetooth',
  'radio.le-audio': 'LE Audio',
  'radio.le-audio.sides': 'LE Audio（{all}台中{connected}台）',
  'radio.paired.classic': '従来のBluetooth用に登録されています。',
  'radio.paired.le-audio': 'LE Audio用に登録されています。',
  'radio.sound.classic': '音声は従来のBluetoothで送られています。',
  'radio.sound.le-audio': '音声はLE Audioで送られています。',
  'radio.preferred.classic': 'このコンピューターは従来のBluetoothを先に接続します。',
  'radio.preferred.le-audio': 'このコンピューターはLE Audioを先に接続します。',
  'cause.le-audio-unsupported': 'このコンピューターはLE Audioに対応していません',
  'cause.le-audio-unsupported.why': 'LE Audio用にだけ登録されています。従来のBluetoothで登録すれば、どのコンピューターでも音が出ます。',
  'fix.le-audio-off': 'ソニーのアプリでLE Audioをオフにしてから、ここでもう一度ペアリングします。',
  'fix.le-audio-here.linux':
    'または、ここでLE Audioを有効にします。bluetoothdを -E と -K を付けて起動し、LE Audioに対応したPipeWireを使います。',
  'checked.le-audio-unsupported': 'LE Audio用に登録、このコンピューターは非対応',
  'checked.one-side-missing': '片側が接続されていません',
};
