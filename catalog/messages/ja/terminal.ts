import type { terminal as english } from '../en/terminal';

/** The texts of the list in a terminal. */
export const terminal: Readonly<Record<keyof typeof english, string>> = {
  'terminal.title': 'Earshot：近くにあるソニーのヘッドホン。Ctrl+Cで終了します。',
  'terminal.none': '近くにソニーのヘッドホンはまだありません。電源を入れるか、イヤホンを両方ともケースから取り出してください。',
  'terminal.more': '{count, plural, other {ほかに#件ありますが、表示しきれません。ターミナルを縦に広げてください。}}',
  'terminal.gone': '範囲外になりました',
  'terminal.failed': 'Earshotを起動できませんでした。理由はログにあります：{path}',
  'terminal.fix.missing': 'Bluetoothアダプターを差し込んでください。自動的にここに表示されます。',
  'terminal.fix.no-bus':
    '足りないのはD-Bus、そしてBluetooth用のBlueZです。DebianとUbuntuでは「sudo apt install dbus bluez」で両方をインストールできます。動き始めると、一覧も自動的に始まります。',
  'terminal.fix.unsupported': 'システム設定でBluetoothが使えるか確かめてください。',
};
