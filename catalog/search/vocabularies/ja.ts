import { ja as examples } from '../examples/ja';
import { ja as lexicon } from '../lexicon/ja';
import { joinWords, type Vocabulary } from '../vocabulary-type';

/** Words of the search in Japanese. */
export const vocabulary: Vocabulary = {
  lexicon,
  examples,
  empty: joinWords(
    'の に は を た が で て と し れ さ ある いる も する から な こと として い や など なっ ない この ため その あの',
    'です ます まし ませ でし でき できる なり なる なく たい どう 何 なぜ いつ どこ まで より また もう へ か ね よ',
    'ソニー ヘッドホン ヘッドフォン イヤホン ヘッドセット bluetooth 機器 デバイス org bluez dbus freedesktop',
  ),
  stem: null,
};
