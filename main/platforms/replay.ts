import { createNoble } from '../radio/create-noble';
import { NobleScanner } from '../radio/noble-scanner';
import { demo } from '../replay/demo';
import { Player } from '../replay/player';
import { ReplayBindings } from '../replay/replay-bindings';
import { ReplaySystem } from '../replay/replay-system';
import { type PlatformParts, withClose } from './platform-parts';

/** Creates adapters that play the recording of the demo. */
export function createPlatform(): PlatformParts {
  const player = new Player(demo);
  const bindings = new ReplayBindings(player);
  const scanner = new NobleScanner(createNoble(bindings), bindings);
  return withClose({ scanner, system: new ReplaySystem(player), control: null }, () => player.close());
}
