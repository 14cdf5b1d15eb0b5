import { getParentPort } from '../../../parent-port';
import { CoreAudio, loadAudioLibrary } from './core-audio';
import { serveAudio } from './service';

// Runs in a utility process of its own, so that a wrong call of Core Audio is a state of the app and not its end.
serveAudio(getParentPort<unknown, string>(), new CoreAudio(loadAudioLibrary()));
