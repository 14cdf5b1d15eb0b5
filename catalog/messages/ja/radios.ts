import type { radios as source } from '../en/radios';

/** See the English texts. */
export const radios: Record<keyof typeof source, string> = {
  'row.le-audio-unsupported': '登録済み、音は出ません',
  'state.le-audio-unsupported': 'LE Audio用に登録されていますが、このコンピューターは非対応です。従来のBluetoothで登録してください。',
  'why.le-audio-unsupported': 'LE Audio用に登録されています。このコンピューターのBluetoothはLE Audioに対応していません。',
  'why.no-output': 'このコンピューターには、このヘッドホンの音声出力がありません。',
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
  'checked.lost-nearby': '電波は良好だったのに切断されました',
  'checked.in-call-mode': '通話モード',
  'cause.adapter-fault': 'このコンピューターのアダプターかドライバーが接続を失っています',
  'cause.adapter-fault.why':
    'ヘッドホンは近くにあったのに接続が切れました。距離ではなく、アダプターのドライバーかファームウェアが原因と考えられます。',
  'fix.adapter-software.linux':
    'カーネルとBluetoothアダプターのファームウェア（多くの環境ではlinux-firmwareパッケージ）を更新し、再起動します。',
  'fix.adapter-other': '別のBluetoothアダプターを試します。それで切れなければ、内蔵のアダプターが原因です。',
  'fix.roles.linux': 'よく起こる場合は、WirePlumberで使う役割をa2dp_sourceとhfp_agだけにするか、別のバージョンのBlueZを使います。',
  'answer.le-audio': 'LE Audioと従来のBluetooth、どちらが使われていますか？',
  'answer.le-audio.yes': 'はい、{model}はLE Audioに対応しています。',
  'answer.le-audio.no': 'いいえ、{model}はLE Audioに対応していません。',
  'answer.le-audio.compare':
    'LE Audioは、音楽と通話を同時に、短い遅延で送ります。両方の機器が対応している必要があります。従来のBluetoothはどのコンピューターでも使え、対応していればLDACも使えます。接続中のヘッドホンのページに、どちらで音を送っているかが表示されます。',
  'answer.le-audio.change':
    'Earshotが勝手に切り替えることはありません。切り替えるには、ソニーのアプリでLE Audioをオンまたはオフにし、このコンピューターから削除して、もう一度ペアリングします。',
  'says.answer.le-audio': 'LE Audio、LC3、従来のBluetooth、切り替え、LE Audioをオフ、LE Audioをオン',
};
