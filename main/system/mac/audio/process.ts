import { getParentPort } from '../../../parent-port';
import { CoreAudio, loadAudioLibrary } from './core-audio';
import { serveAudio } from './service';

// Runs in its own utility process, so that a wrong call of Core Audio becomes a state of the app.
serveAudio(getParentPort<unknown, string>(), new CoreAudio(loadAudioLibrary()));
