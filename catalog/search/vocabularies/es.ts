import { stemmer } from '@orama/stemmers/spanish';
import { removeAccents } from '../accents';
import { es as lexicon } from '../lexicon/es';
import { joinWords, type Vocabulary } from '../vocabulary-type';

/** Words of the search in Spanish. */
export const vocabulary: Vocabulary = {
  lexicon,
  empty: joinWords(
    'el la los las lo un una unos unas este esta esto estos estas ese esa eso esos esas aquel yo me mi mis mí tú tu tus te ti se si sí le les él ella ellos ellas nos nosotros su sus usted ustedes',
    'es son era ser soy está están esta estan estoy estaba estar fue ha han he haber hay había hace hacer hago tengo tiene tienen tener puede puedo pueden poder debe debo quiero quiere va van voy ir doy da dan',
    'no ni nunca a al de del en por para con sin sobre entre hasta desde y e o u pero que qué como cómo cuando cuándo donde dónde cual cuál quien quién porque cada más mas muy ya aún aun todavía también solo sólo todo toda todos todas otra otro otros otras algo alguien así entonces pues mientras aunque',
    'siempre veces vez antes después despues luego ahora hoy mismo misma ayuda favor gracias hola problema problemas funciona funcionan deja dejan logro consigo',
    'sony auriculares auricular audífonos audifonos audífono audifono cascos casco headset headphones bluetooth bt dispositivo dispositivos modelo inalámbricos inalambricos org bluez dbus freedesktop',
  ),
  stem: (word) => removeAccents(stemmer(word)),
};
