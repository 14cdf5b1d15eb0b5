import type { answers as english } from '../en/answers';

/** Questions people ask, and the answers; and the search over them. */
export const answers: Readonly<Record<keyof typeof english, string>> = {
  'answer.two-devices': '2台の機器と同時に接続できますか？',
  'answer.two-devices.yes': 'はい。{model}は2台の機器と同時に接続できます。',
  'answer.two-devices.no': 'いいえ。{model}は一度に1台の機器と接続します。複数の機器を記憶して切り替えます。',
  'answer.two-devices.general':
    'できる機種もありますが、この機種については資料にありません。ソニーのアプリで「2台の機器を同時に接続」を探してください。なければ、一度に1台だけ接続できます。',
  'answer.how-many': '何台の機器を記憶できますか？',
  'answer.how-many.known': '{model}は{count, plural, other {#台}}の機器を記憶します。',
  'answer.how-many.unknown': 'この機種の台数は資料にありません。記事では8〜10台、ソニーのある機種のヘルプガイドでは8台です。',
  'answer.how-many.full': '記憶がいっぱいになると、新しい機器がいちばん古い機器と入れ替わります。先に何かを消す必要はありません。',
  'answer.pin': 'PINやパスキーは何ですか？',
  'answer.pin.known': '{model}では{passkey}です。ほとんどの機器では求められません。',
  'answer.pin.general':
    '求められたら0000を試してください。ほかの機種のソニーのヘルプガイドにあります。よく見かける1234はどこにもありません。ほとんどの機器では求められません。',
  'answer.hold-how-long': 'ペアリングモードにするにはボタンを何秒押しますか？',
  'answer.hold-how-long.known': '{model}：{controls}を{seconds, plural, other {#秒}}間、またはペアリングモードが確認されるまで押します。',
  'answer.hold-how-long.no-seconds':
    '{model}：{controls}を押し続けます。秒数は資料にありません。ランプが点滅するか、Earshotが確認するまで押してください。',
  'answer.hold-how-long.unknown':
    '機種によって違い、この機種については資料にありません。ランプが点滅するか、Earshotがペアリングモードを確認するまで押してください。',
  'answer.light-meaning': 'ランプの意味は何ですか？',
  'answer.light-meaning.unknown':
    'この機種のランプについての資料は見つかっていません。ソニーのヘルプガイドにあります。わかっている機種では、青の点滅はペアリングモードです。',
  'answer.how-long-pairing': 'ペアリングにはどのくらいかかりますか？',
  'answer.how-long-pairing.general': '数秒から1分ほどです。名前が一覧に出るまで1分ほどかかることがあります。',
  'answer.how-long-pairing.window': 'ペアリングモードは数分で終わります。ヘルプガイドに書かれている機種では約5分です。',
  'answer.need-the-app': 'ソニーのアプリは必要ですか？',
  'answer.need-the-app.general': 'ペアリングと再生には必要ありません。ファームウェアの更新、2台接続の設定、音の設定に必要です。',
  'answer.need-the-app.which': '{model}用のソニーのアプリ：{app}。',
  'answer.which-device': 'どの機器と接続しているか知るには？',
  'answer.which-device.general':
    'このコンピューターかどうかは左の一覧でわかります。そのほかは、ソニーのアプリか、各機器のBluetoothの一覧を見てください。電源を入れると、最後の機器を先に探します。',
  'answer.stay-paired': 'ペアリングを残したまま切断するには？',
  'answer.stay-paired.general': 'Bluetooth設定で接続を切るか、電源を切ります。ペアリングは削除するまで残ります。',
  'answer.no-bluetooth-device': 'Bluetoothのない機器で使えますか？',
  'answer.no-bluetooth-device.general': 'はい。Bluetooth音声用のアダプターを使うか、端子があればヘッドホンケーブルを使います。',
  'answer.reset-erases': 'リセットすると何が消えますか？',
  'answer.reset-erases.two':
    'ソニーには2種類あります。リセットではペアリングと設定が残ります。初期化では両方とも消えます。記憶できる機器の数は変わりません。',
  'answer.reset-erases.outside': '音楽サービス、プレイリスト、アカウントはスマートフォンにあります。何も消えません。',
  'answer.selling': '売ったり譲ったりするときは、どうすればよいですか？',
  'answer.selling.erase': 'まず初期化してすべて消します。ペアリングと設定がすべて消えるので、その後はペアリングしないでください。',
  'answer.selling.no-erase':
    'この機種の初期化方法を書いた資料は見つかっていません。自分の機器から登録を消せば譲れます。新しい持ち主がペアリングし直します。',
  'answer.selling.remove':
    '次に、このコンピューター、各スマートフォン、ソニーのアプリから登録を消します。登録が残っていると、その機器がまた接続することがあります。',
  'answer.selling.new-owner': '新しい持ち主は、新しい機器と同じようにペアリングモードにします。',
  'answer.reset-without-case': 'ケースなしでイヤホンをリセットできますか？',
  'answer.reset-without-case.unknown':
    'この機種のリセット方法は資料にありません。見つかったイヤホンの公式の手順はLinkBuds UCのものだけで、ケースが必要です。',
  'answer.reset-without-case.guide': '必要なものは、この機種のガイドにあります。',
  'answer.hold-longer': '電源ボタンをとても長く押すと直りますか？',
  'answer.hold-longer.general':
    'ソニーの資料には、効果も危険も書かれていません。別のボタンと一緒に長く押すと初期化になる機種があります。機種のガイドを使ってください。',
  'answer.noise-cancelling-after-reset': 'リセットの後、ノイズキャンセリングが弱くなった気がします。普通ですか？',
  'answer.noise-cancelling-after-reset.general':
    '初期化すると、音の設定は買ったときの状態に戻ります。ソニーのアプリまたはボタンで、もう一度設定してください。何日もかけて学習するという説明は、ソニーの資料にはありません。',
  'answer.touch-controls': 'タッチ操作が反応しません。どうすればよいですか？',
  'answer.touch-controls.general':
    '表面をきれいにして乾かし、ヘッドホンを再起動し、ソニーのアプリでファームウェアの更新を確かめます。次はリセットです。',
  'answer.codecs': 'どの音声形式（LDAC、aptX、AAC）に対応していますか？',
  'answer.codecs.known': '{model}：{codecs}。',
  'answer.codecs.unknown': 'この機種の形式は資料にありません。',
  'answer.codecs.computer':
    'コンピューターにもよります。WindowsとmacOSにはLDACがありません。Linuxには、音声システムに組み込まれていればあります。',
  'answer.codecs.setting':
    'ヘッドホンの設定にもよります。ソニーのアプリで「接続優先モード」になっていると、SBCだけになります。「音質優先モード」にすると、ほかの方式も使えます。',
  'answer.codecs.two-devices':
    '2台の機器に同時に接続していると、LDACを使わないモデルがあります。ソニーのアプリで同時接続をオフにできます。',
  'answer.le-name': 'LE_で始まる名前は何ですか？',
  'answer.le-name.general':
    '同じヘッドホンを、省電力の電波で見たものです。ソニーのスマートフォンアプリ用で、音は出ません。LE_の付かない名前を選んでください。',
  'answer.firmware-update': 'ファームウェアを更新するには？',
  'answer.firmware-update.general':
    'スマートフォンのソニーのアプリで行います。これらのヘッドホンをコンピューターから更新する方法は、ソニーの資料にはありません。',
  'answer.equalizer': 'イコライザーを変えるには？',
  'answer.equalizer.general': 'Earshotはイコライザーを変更しません。対応機種では、スマートフォンのソニーのアプリで変更できます。',
  'answer.noise-canceling': 'ノイズキャンセリングをオン／オフするには？',
  'answer.noise-canceling.general':
    'Earshotはノイズキャンセリングを操作しません。本体のボタンやタッチ操作、またはスマートフォンのソニーのアプリを使ってください。',
  'answer.rename': 'ヘッドホンの名前を変えられますか？',
  'answer.rename.general':
    'Earshotの一覧の中では変えられます。ヘッドホンを開いて「名前を付ける」を選んでください。ヘッドホンが送る名前は変わりません。パソコンのBluetooth設定で、このパソコンでの名前を変えられることがあります。',

  'help.results': '{count, plural, =0 {見つかりません。別の言葉で試してください。} other {#件}}',
  'help.connect': 'ペアリングと接続',
  'help.symptoms': 'うまくいかないとき',
  'tabs.label': 'このヘッドホンについて',
  'tabs.fix': '困ったとき',
  'tabs.guides': '手順',
  'tabs.reset': 'リセット',
  'tabs.about': 'この機種について',
  'help.more-symptoms': 'そのほかの問題',
  'help.answers': 'よくある質問',
  'help.open-guide': 'ガイド：{guide}',
  'help.next': '関連項目',

  'about.unofficial': 'Earshotはソニーの製品ではありません。製品名は各社のものです。',
  'about.version': 'バージョン {version}',
  'about.project': 'Earshotのプロジェクトページ',
  'about.fast-pair':
    'Fast Pairの機種ID：KU Leuven COSICのWhisperPair研究の「model_ids.csv」によります。ライセンスはCC BY 4.0（creativecommons.org/licenses/by/4.0）です。変更点：ソニーの行だけを使い、機種名に対応させました。',
  'about.facts': '機種の情報は、ソニーのヘルプガイドと第三者の資料によります。それぞれに出典を示しています。',
  'about.libraries': 'Electron、noble、React、zustandなどのオープンソースソフトウェアで作られています。',
  'about.licences':
    'Earshot は MIT ライセンスの自由ソフトウェアです。書体 Inter は SIL Open Font License、アイコン（Lucide）は ISC ライセンスです。',
};
