import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Prepares a server for closing: the function that comes back ends sockets with no request in hand at once, the others
 * after their answer, or after `patience` milliseconds, and resolves when all are gone. To be called before the server
 * listens. The server's own `closeIdleConnections` passes over a socket on which a browser has not asked anything yet.
 */
export function gracefulClose(server: Server, patience: number): () => Promise<void> {
  const quiet = new Set<Socket>();
  let closing = false;
  server.on('connection', (socket) => {
    quiet.add(socket);
    socket.once('close', () => quiet.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    quiet.delete(socket);
    response.once('close', () => {
      if (closing) socket.end();
      else if (!socket.destroyed) quiet.add(socket);
    });
  });

  return async () => {
    closing = true;
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of quiet) socket.destroy();
    const outOfPatience = setTimeout(() => server.closeAllConnections(), patience);
    await closed;
    clearTimeout(outOfPatience);
  };
}
