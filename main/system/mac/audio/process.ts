import { CoreAudio, loadAudioLibrary } from './core-audio';
import { answerAudio } from './service';

// Runs in a utility process of its own: a wrong call of Core Audio is then a state of the app, not its end.
const port = process.parentPort;
const audio = new CoreAudio(loadAudioLibrary());

port.on('message', ({ data }: { data: unknown }) => {
  let question: unknown = null;
  try {
    question = JSON.parse(String(data));
  } catch {
    // Answered as a question that is none.
  }
  port.postMessage(JSON.stringify(answerAudio(question, audio)));
});
