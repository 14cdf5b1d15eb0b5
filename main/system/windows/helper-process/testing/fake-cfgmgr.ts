import type { CfgMgr } from '../libraries';

/** Nodes by their id, with their properties by key (hex): type and value. */
export type FakeNodes = Readonly<Record<string, Readonly<Record<string, readonly [type: number, value: Buffer]>>>>;

/**
 * Creates a configuration manager over test nodes.
 * @param small number of calls in which the list is longer than announced.
 */
export function createFakeCfgMgr(nodes: FakeNodes, { small = 0, gone = false } = {}): CfgMgr {
  const ids = Object.keys(nodes);
  let tooSmall = small;
  const listed = (filter: string): string =>
    `${ids
      .filter((id) => id.startsWith(`${filter}\\`))
      .map((id) => `${id}\0`)
      .join('')}\0`;
  return {
    idListSize: (length, filter) => {
      length[0] = listed(filter).length;
      return length[0] > 1 ? 0 : 0x25;
    },
    idList: (filter, out) => {
      if (tooSmall > 0) {
        tooSmall -= 1;
        return 0x1a;
      }
      for (const [index, letter] of [...listed(filter)].entries()) out[index] = letter.charCodeAt(0);
      return 0;
    },
    locate: (node, id) => {
      node[0] = ids.indexOf(id);
      return gone || node[0] < 0 ? 0x0d : 0;
    },
    property: (node, key, type, value, size) => {
      const found = nodes[ids[node] ?? '']?.[key.toString('hex')];
      // The code is CR_NO_SUCH_VALUE.
      if (found === undefined) return 0x25;
      type[0] = found[0];
      size[0] = found[1].copy(value);
      return 0;
    },
  };
}
