// Unit tests read texts of every language and every model, which the window loads only when it needs them.
import '../catalog/messages/catalogs';
import '../catalog/models/index';
import { languages } from '../catalog/messages/languages';
import { loadVocabulary } from '../catalog/search/vocabulary';

await Promise.all(languages.map(loadVocabulary));
