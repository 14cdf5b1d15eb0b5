import { loadSearch } from './load-search';
import { createPage } from './page';

// Parts of the window that load when they are first needed, each from a file of its own.

/** The page of headphones, of remembered ones, and of a model. */
export const headphonesPart = createPage(async () => (await import('../headphones-page/RememberedPage')).RememberedPage);
/** The player of guides, with its drawings. */
export const guidePart = createPage(async () => (await import('../guide/GuidePlayer')).GuidePlayer);
/** The offer to continue a guide. */
export const resumePart = createPage(async () => (await import('../guide/Resume')).Resume);
/** Problems and questions. */
export const helpPart = createPage(async () => (await import('../help/HelpView')).HelpView);
/** The check of the sound. */
export const soundPart = createPage(async () => (await import('../sound/SoundPage')).SoundPage);
/** The settings. */
export const settingsPart = createPage(async () => (await import('../settings/SettingsPage')).SettingsPage);
/** The pages about Earshot itself. */
export const ownPart = createPage(async () => (await import('../help/OwnPage')).OwnPage);
/** The choice of a model by hand. */
export const pickerPart = createPage(async () => (await import('../headphones-page/NotHere')).NotHere);
/** The search, with its index and its rules of word forms. */
export const searchPart = createPage(async () => (await loadSearch()).SearchDialog);
