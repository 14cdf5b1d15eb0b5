import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { useEarshot } from './store';
import '@fontsource-variable/inter/wght.css';
import './styles/index.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

window.earshot.onSnapshot((snapshot) => useEarshot.getState().receive(snapshot));
void useEarshot
  .getState()
  .send({ type: 'get-snapshot' })
  .then((answer) => {
    if (answer.ok) useEarshot.getState().receive(answer.result);
  });

// A mark of the start, for measurements (bench/start.ts): the frame in which the list first says what the system says.
const stop = useEarshot.subscribe(({ snapshot }) => {
  if (snapshot === null || snapshot.adapter !== 'ready' || snapshot.headphones.length === 0) return;
  stop();
  requestAnimationFrame(() => performance.mark('earshot:live'));
});

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
