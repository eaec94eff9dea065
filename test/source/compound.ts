const SECTOR = 512;
const NONE = 0xffffffff;
const END = 0xfffffffe;
const TABLE_PART = 0xfffffffd;
/** Sectors of the table that the header itself names; the others are named in sectors behind the table. */
const IN_HEADER = 109;

export interface Folder {
  readonly [name: string]: Uint8Array | Folder;
}

interface Node {
  readonly name: string;
  readonly bytes: Uint8Array | null;
  readonly children: number[];
}

/** A compound file with the given streams and folders: sectors of 512 bytes, none of them small, entries of a folder in one row. */
export function compound(folder: Folder): Uint8Array {
  const nodes: Node[] = [{ name: 'Root Entry', bytes: null, children: [] }];
  const add = (parent: Node, inner: Folder): void => {
    for (const [name, value] of Object.entries(inner)) {
      const node: Node = { name, bytes: value instanceof Uint8Array ? value : null, children: [] };
      parent.children.push(nodes.push(node) - 1);
      if (!(value instanceof Uint8Array)) add(node, value as Folder);
    }
  };
  add(nodes[0] as Node, folder);
  const sectors = [Math.ceil(nodes.length / 4), ...nodes.map(({ bytes }) => Math.ceil((bytes?.length ?? 0) / SECTOR))];
  const used = sectors.reduce((sum, count) => sum + count, 0);
  const tables = Math.ceil(used / 126);
  const names = Math.ceil(Math.max(0, tables - IN_HEADER) / 127);
  const file = new Uint8Array((1 + used + tables + names) * SECTOR);
  const view = new DataView(file.buffer);
  writeHeader(view, used, tables);
  let first = 0;
  for (const [index, count] of sectors.entries()) {
    for (let at = 0; at < count; at++) {
      view.setUint32((1 + used) * SECTOR + (first + at) * 4, at === count - 1 ? END : first + at + 1, true);
    }
    const node = nodes[index - 1];
    if (node !== undefined) {
      file.set(node.bytes ?? [], (1 + first) * SECTOR);
      writeEntry(view, nodes, index - 1, first);
    }
    first += count;
  }
  return file;
}

function writeHeader(view: DataView, used: number, tables: number): void {
  for (const [at, byte] of [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].entries()) view.setUint8(at, byte);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, tables, true);
  view.setUint32(48, 0, true);
  view.setUint32(60, END, true);
  view.setUint32(68, tables > IN_HEADER ? used + tables : END, true);
  for (let at = 0; at < IN_HEADER; at++) view.setUint32(76 + at * 4, at < tables ? used + at : NONE, true);
  for (let at = 0; at < tables * 128; at++) view.setUint32((1 + used) * SECTOR + at * 4, NONE, true);
  for (let at = 0; at < tables; at++) view.setUint32((1 + used) * SECTOR + (used + at) * 4, TABLE_PART, true);
  for (let at = IN_HEADER; at < tables; at++) {
    const [sector, place] = [Math.floor((at - IN_HEADER) / 127), (at - IN_HEADER) % 127];
    const start = (1 + used + tables + sector) * SECTOR;
    view.setUint32(start + place * 4, used + at, true);
    view.setUint32(start + SECTOR - 4, used + tables + sector + 1, true);
  }
}

function writeEntry(view: DataView, nodes: readonly Node[], index: number, first: number): void {
  const node = nodes[index] as Node;
  const at = SECTOR + index * 128;
  for (const [letter, unit] of [...node.name].entries()) view.setUint16(at + letter * 2, unit.charCodeAt(0), true);
  view.setUint16(at + 64, (node.name.length + 1) * 2, true);
  view.setUint8(at + 66, index === 0 ? 5 : node.bytes === null ? 1 : 2);
  const row = nodes.find(({ children }) => children.includes(index))?.children ?? [];
  view.setUint32(at + 68, NONE, true);
  view.setUint32(at + 72, row[row.indexOf(index) + 1] ?? NONE, true);
  view.setUint32(at + 76, node.children[0] ?? NONE, true);
  view.setUint32(at + 116, node.bytes === null ? END : first, true);
  view.setUint32(at + 120, node.bytes?.length ?? 0, true);
}
