import { stemmer } from '@orama/stemmers/french';
import { removeAccents } from '../accents';
import { fr as lexicon } from '../lexicon/fr';
import { joinWords, type Vocabulary } from '../vocabulary-type';

/** Words of the search in French. */
export const vocabulary: Vocabulary = {
  lexicon,
  empty: joinWords(
    'un une des le la les l du de d ce cet cette ces c ça ca il elle ils elles on je j me m moi mon ma mes tu te t ton ta tes vous votre vos nous notre nos leur leurs se s sa ses y en lui eux',
    'est sont était étaient être été suis sera ai as a ont avait avoir avons fait faire fais faut peut peux peuvent pouvoir dois doit va vont',
    'ne n pas plus jamais non ni à au aux dans sur sous par pour avec sans chez vers entre et ou mais donc or car que qu qui quoi dont où si comme',
    'comment quand pourquoi quel quelle quels quelles très trop aussi encore toujours parfois déjà depuis après avant pendant lorsque tout toute tous toutes chaque autre autres même ici',
    'marche marchent fonctionne fonctionnent problème problèmes probleme aide svp merci bonjour veux veut veulent arrive arrivent',
    'sony casque casques écouteur écouteurs ecouteurs bluetooth appareil appareils modèle sans-fil org bluez dbus freedesktop',
  ),
  stem: (word) => removeAccents(stemmer(word)),
  elides: true,
};
