// An app with one empty window: what the runtime itself needs, with which the share of Earshot is compared.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1100,
    height: 760,
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false },
  });
  void window.loadURL('data:text/html,<title>empty</title><p>empty');
});
app.on('window-all-closed', () => app.quit());
