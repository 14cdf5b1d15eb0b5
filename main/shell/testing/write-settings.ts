import { SettingsFile } from '../settings-file';

// Writes settings repeatedly until it is killed, and prints a line after the first write.
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const file = await SettingsFile.open(process.argv[2] ?? '', silent);
for (let count = 0; ; count++) {
  const headphones = [
    {
      key: '94:DB:56:10:20:30',
      modelId: null,
      name: null,
      nickname: 'x'.repeat(200),
      paired: true,
      lastSeen: count,
      lastBattery: null,
      refused: false,
      refusals: 0,
      chosen: null,
      lastProblem: null,
    },
  ];
  file.update({ headphones });
  await file.flush();
  if (count === 0) process.stdout.write('written\n');
}
