import { stemmer } from '@orama/stemmers/italian';
import { removeAccents } from '../accents';
import { it as lexicon } from '../lexicon/it';
import { joinWords, type Vocabulary } from '../vocabulary-type';

/** Words of the search in Italian. */
export const vocabulary: Vocabulary = {
  lexicon,
  empty: joinWords(
    'il lo la i gli le l un uno una del dello della dei degli delle d al allo alla ai agli alle dal dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sulle',
    'io tu lui lei noi voi loro mi ti si ci vi ne me te se mio mia miei mie tuo tua tuoi tue suo sua suoi sue questo questa questi queste quello quella quelli quelle c ce',
    'è e sono sei siamo siete era erano essere stato stata ho hai ha abbiamo hanno avere avuto può posso possono potere devo deve devono vorrei voglio faccio fa fanno fare viene vengono va vanno',
    'non né mai no sì di a da in con su per tra fra senza ed o od oppure ma però che chi cui se come così quando dove perché quale quali cosa solo molto troppo anche ancora sempre già più poi dopo prima ogni tutto tutti tutte altro altra altri altre qualche',
    'aiuto grazie salve ciao problema problemi funziona funzionano riesco riesce nn',
    'sony cuffia cuffie cuffiette auricolare auricolari bluetooth dispositivo dispositivi modello wireless org bluez dbus freedesktop',
  ),
  stem: (word) => removeAccents(stemmer(word)),
  elides: true,
};
