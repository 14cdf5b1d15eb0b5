import { stemmer } from '@orama/stemmers/german';
import { de as examples } from '../examples/de';
import { de as lexicon } from '../lexicon/de';
import { joinWords, type Vocabulary } from '../vocabulary-type';

/** Words of the search in German. */
export const vocabulary: Vocabulary = {
  lexicon,
  examples,
  empty: joinWords(
    'ein eine einen einem einer eines der die das den dem des dies diese dieser dieses es sie ihr ihre ihren ihrem er ich mein meine meinen meinem meiner wir unser man',
    'ist sind war waren sein bin wird werden wurde wurden kann können konnte muss müssen soll sollte darf habe hat haben hatte',
    'nicht kein keine keinen keiner nie zu von in im an am bei beim für mit ohne aus auf als und oder aber wenn dann dass ob so',
    'wie was wann wo welche welcher welches wer warum während nur sehr auch noch wieder mehr alle alles etwas jede jeder andere anderen immer manchmal schon seit nach vor',
    'geht gehen macht machen will wollen bitte hilfe problem probleme funktioniert funktionieren',
    'sony kopfhörer headset bluetooth gerät geräte modell kabellos org bluez dbus freedesktop',
  ),
  stem: stemmer,
};
