import { type Endpoint, prepareEndpoint, removeEndpoint, type SocketUser } from './endpoint';
import { type LocalSocketDependencies, LocalSocketServer } from './server';

/** Socket of the command line while Earshot runs. */
interface ServedSocket {
  /** Ends all connections and removes the socket. Never rejects. */
  close(): Promise<void>;
}

/**
 * Accepts the command line of this user. Without a safe location for the socket, or if another Earshot has it, the command line
 * runs its own core, and the log has the reason.
 */
export function serveCommandLine(user: SocketUser, parts: LocalSocketDependencies): ServedSocket {
  const server = new LocalSocketServer(parts);
  const opened = open(user, server, parts.log);
  return {
    close: async () => {
      if (!(await opened)) return;
      await server.close();
      await removeEndpoint(user);
    },
  };
}

async function open(user: SocketUser, server: LocalSocketServer, log: LocalSocketDependencies['log']): Promise<boolean> {
  try {
    const endpoint: Endpoint | null = await prepareEndpoint(user);
    if (endpoint === null) return false;
    return await server.open(endpoint);
  } catch (error) {
    log.warn('the socket of the command line could not be opened', error);
    return false;
  }
}
