import { loadSearch } from './load-search';
import { createPage } from './page';

// These parts of the window load when they are first needed, each from its own file.

/** Page of headphones, of remembered ones, and of a model. */
export const headphonesPart = createPage(async () => (await import('../headphones-page/RememberedPage')).RememberedPage);
/** Guide player, with its drawings. */
export const guidePart = createPage(async () => (await import('../guide/GuidePlayer')).GuidePlayer);
/** Offer to resume a guide. */
export const resumePart = createPage(async () => (await import('../guide/Resume')).Resume);
/** Problems and questions. */
export const helpPart = createPage(async () => (await import('../help/HelpView')).HelpView);
/** Sound check. */
export const soundPart = createPage(async () => (await import('../sound/SoundPage')).SoundPage);
/** Settings. */
export const settingsPart = createPage(async () => (await import('../settings/SettingsPage')).SettingsPage);
/** Pages about Earshot itself. */
export const earshotPart = createPage(async () => (await import('../help/EarshotPage')).EarshotPage);
/** Choice of a model. */
export const pickerPart = createPage(async () => (await import('../headphones-page/ModelPickerPage')).ModelPickerPage);
/** Search, with its index and its rules of word forms. */
export const searchPart = createPage(async () => (await loadSearch()).SearchDialog);
