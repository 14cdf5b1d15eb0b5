import { zhHans as lexicon } from '../lexicon/zh-hans';
import { joinWords, type Vocabulary } from '../vocabulary-type';

/** Words of the search in Simplified Chinese. */
export const vocabulary: Vocabulary = {
  lexicon,
  empty: joinWords(
    '的 了 是 在 我 我的 你 你的 他 它 这 那 这个 那个 有 和 与 就 都 也 还 又 很 太 更 最 吗 呢 啊 吧 呀 么 着 过 得 地 把 被 让 给 对 从 到 为 以 及 或 但 但是 而 如果 因为 所以',
    '不 没 没有 无 无法 不能 不会 会 能 可以 要 想 想要 需要 应该 去 来 上 下 里 后 前 时 时候 之后 之前 以后 然后 每次 一直 总是 有时 已经 正在 再 只 一个 一下 个 些 所有 其他 什么 怎么 如何 怎样 为什么 哪 哪个 多少 几',
    '请 请问 求助 帮忙 谢谢 问题 情况 用 使用 正常 工作 出现 进行',
    'sony 索尼 耳机 蓝牙 bluetooth 设备 型号 无线 org bluez dbus freedesktop',
  ),
  stem: null,
};
