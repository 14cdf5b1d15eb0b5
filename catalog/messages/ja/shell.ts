import type { shell as english } from '../en/shell';

/** The texts of what goes wrong around the window, and the lines that only a Mac's menu has. */
export const shell: Readonly<Record<keyof typeof english, string>> = {
  'failure.start': 'Earshotを起動できませんでした',
  'failure.reloaded': 'Earshotのウィンドウが動かなくなったため、読み込み直しました。',
  'failure.again': 'Earshotのウィンドウがまた動かなくなりました。',
  'failure.log': '理由はログにあります：{path}',
  'failure.try-again': 'もう一度試す',
  'failure.close': 'このメッセージを閉じる',
  'close.quits': 'ウィンドウを閉じるとEarshotが終了します',
  'close.missing': 'このデスクトップは今、トレイのアイコンを表示していません。',
  'close.next-start': 'トレイのアイコンは、Earshotをもう一度起動すると表示されます。',
  'close.keep-open': '開いたままにする',
  'menu.services': 'サービス',
  'menu.hide-others': 'ほかを隠す',
  'menu.show-all': 'すべてを表示',
  'menu.window': 'ウインドウ',
  'menu.minimize': 'しまう',
  'menu.zoom-window': '拡大／縮小',
  'menu.front': 'すべてを手前に移動',
};
