/** Requests to the process with the kernel's sockets. */
export type SocketRequest =
  /** @param port L2CAP's protocol and service number, or RFCOMM's channel. */
  | { readonly type: 'open'; readonly socket: number; readonly kind: 'l2cap' | 'rfcomm'; readonly address: string; readonly port: number }
  | { readonly type: 'write'; readonly socket: number; readonly bytes: Uint8Array }
  | { readonly type: 'close'; readonly socket: number };

/** Events of that process. */
export type SocketEvent =
  | { readonly type: 'opened'; readonly socket: number }
  /** @param errno the kernel's number. */
  | { readonly type: 'failed'; readonly socket: number; readonly errno: number }
  | { readonly type: 'data'; readonly socket: number; readonly bytes: Uint8Array }
  | { readonly type: 'closed'; readonly socket: number };
