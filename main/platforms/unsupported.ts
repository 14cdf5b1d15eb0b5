import { NullScanner } from '../radio/null-scanner';
import { NullSystem } from '../system/null-system';
import { type PlatformHost, type PlatformParts, withClose } from './platform-parts';

/** Creates the parts of a system without its own adapter, so that the guides work there, too. */
export function createPlatform(_host: PlatformHost): PlatformParts {
  return withClose({ scanner: new NullScanner(), system: new NullSystem(), control: null });
}
