import { crc32 } from 'node:zlib';

/** The bytes are not an index that this version can read. */
export class IndexFileError extends Error {
  override readonly name = 'IndexFileError';
}

const MAGIC = 0x58494847; // "GHIX" where the lowest byte stands first
/** One more whenever the sections or what they hold change: an index of another layout must not be read. */
const VERSION = 4;
/** Magic, version, whole length, checksum of what follows, number of sections; then where each begins and its length. */
const HEAD_LENGTH = 20;
const ALIGNMENT = 8;

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

/** Lays sections out, in the order of a layout, behind a header with a version and a checksum, each where a typed array may begin. */
export function writeSections<Name extends string>(
  layout: readonly Name[],
  named: Readonly<Record<Name, Numbers>>,
): Uint8Array {
  const sections = layout.map((name) => named[name]);
  const places: number[] = [];
  let end = aligned(HEAD_LENGTH + 8 * sections.length);
  for (const { byteLength } of sections) {
    places.push(end);
    end = aligned(end + byteLength);
  }
  const bytes = new Uint8Array(end);
  const view = new DataView(bytes.buffer);
  for (const [index, section] of sections.entries()) {
    view.setUint32(HEAD_LENGTH + 8 * index, places[index] as number, true);
    view.setUint32(HEAD_LENGTH + 8 * index + 4, section.byteLength, true);
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), places[index]);
  }
  const head = [MAGIC, VERSION, end, 0, sections.length];
  for (const [index, number] of head.entries()) view.setUint32(4 * index, number, true);
  view.setUint32(12, crc32(bytes.subarray(16)), true);
  return bytes;
}

/**
 * The sections of an index, as views into its bytes.
 * @throws IndexFileError when the bytes are something else, of another version, cut short or damaged
 */
export function readSections<Name extends string>(
  layout: readonly Name[],
  given: Uint8Array,
): Readonly<Record<Name, Uint8Array>> {
  if (given.byteLength < HEAD_LENGTH) throw new IndexFileError('not a search index: too short');
  const bytes = given.byteOffset % ALIGNMENT === 0 ? given : given.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = (at: number): number => view.getUint32(at, true);
  const [version, length] = [number(4), number(8)];
  if (number(0) !== MAGIC) throw new IndexFileError('not a search index');
  if (version !== VERSION) {
    throw new IndexFileError(`the search index has version ${version}, this program reads ${VERSION}: build it again`);
  }
  if (length !== bytes.byteLength) {
    throw new IndexFileError(`the search index should have ${length} bytes and has ${bytes.byteLength}`);
  }
  if (crc32(bytes.subarray(16)) !== number(12)) {
    throw new IndexFileError('the search index is damaged: its checksum does not fit');
  }
  if (number(16) !== layout.length) {
    throw new IndexFileError(`the search index should have ${layout.length} sections and has ${number(16)}`);
  }
  const sections = layout.map((name, index) => {
    const place = number(HEAD_LENGTH + 8 * index);
    return [name, bytes.subarray(place, place + number(HEAD_LENGTH + 8 * index + 4))] as const;
  });
  return Object.fromEntries(sections) as Record<Name, Uint8Array>;
}

export function asUint16(section: Uint8Array): Uint16Array {
  return new Uint16Array(section.buffer, section.byteOffset, section.byteLength / 2);
}

export function asUint32(section: Uint8Array): Uint32Array {
  return new Uint32Array(section.buffer, section.byteOffset, section.byteLength / 4);
}

export function asFloat32(section: Uint8Array): Float32Array {
  return new Float32Array(section.buffer, section.byteOffset, section.byteLength / 4);
}

export function asFloat64(section: Uint8Array): Float64Array {
  return new Float64Array(section.buffer, section.byteOffset, section.byteLength / 8);
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
