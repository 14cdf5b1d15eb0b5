import { stemmer } from '@orama/stemmers/english';
import { en as examples } from '../examples/en';
import { en as lexicon } from '../lexicon/en';
import { joinWords, type Vocabulary } from '../vocabulary-type';

/** Words of the search in English. */
export const vocabulary: Vocabulary = {
  lexicon,
  examples,
  empty: joinWords(
    'a an the this that these those it its they them their there here i me my mine we our you your he she his her',
    'is am are was were be been being do does did done has have had having will would can could should may might must shall',
    'not no nor don doesn didn isn aren wasn won cant wont t s m re ve ll d to of in on at by for from with without into onto as and or but if than then so',
    'how what when where which who why while just only very really too also again all any some every each other others',
    'get gets got getting go goes going make makes made want wants wanted try tried trying need needs keep keeps kept',
    'please help problem problems issue issues work works working anymore still always sometimes ever never since after before first time',
    'sony headphone headphones headset headsets earphone earphones bluetooth device devices model wireless org bluez dbus freedesktop',
  ),
  stem: stemmer,
};
