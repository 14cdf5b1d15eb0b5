import { stemmer } from '@orama/stemmers/portuguese';
import { removeAccents } from '../accents';
import { ptBR as lexicon } from '../lexicon/pt-br';
import { joinWords, type Vocabulary } from '../vocabulary-type';

/** Words of the search in Brazilian Portuguese. */
export const vocabulary: Vocabulary = {
  lexicon,
  empty: joinWords(
    'o a os as um uma uns umas este esta isto esse essa isso aquele aquela estes estas esses essas eu me mim meu minha meus minhas você voce vc vcs ele ela eles elas nos nós nosso nossa seu sua seus suas se lhe te teu tua',
    'é sou são sao era ser está estão esta estao estou tá tô tava estava foi foram ter tem têm tenho tinha há haver havia ir vai vou vão vao posso pode podem poder deve devo faz fazer faço faco fica ficam ficar dá dar consigo consegue quero quer',
    'não nao n nunca nem de da do das dos em no na nas num numa por pelo pela para pra pro com sem até ate sobre entre e ou mas mais porém porem que quê como quando onde qual quais quem porque porquê pois então entao se assim também tambem já ja ainda só so muito muita bem toda todo todas todos cada outro outra outros outras algo alguém mesmo desde depois antes apos após agora sempre às ao aos à',
    'funciona funcionam funcionar funcionando problema problemas ajuda favor oi olá ola obrigado obrigada vez vezes alguem sabe galera',
    'sony fone fones headset headsets headphone headphones earbuds ouvido auricular bluetooth dispositivo dispositivos aparelho aparelhos modelo org bluez dbus freedesktop',
  ),
  stem: (word) => removeAccents(stemmer(word)),
};
