import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { useEarshot } from './store';
import '@fontsource-variable/inter/wght.css';
import './styles.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

window.earshot.onSnapshot((snapshot) => useEarshot.getState().receive(snapshot));
void window.earshot.send({ type: 'get-snapshot' }).then((result) => {
  if (result.ok && result.snapshot !== undefined) useEarshot.getState().receive(result.snapshot);
});

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
